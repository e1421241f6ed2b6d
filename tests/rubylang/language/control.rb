#--- if, elsif, else
def f(x)
  if x < 0
    :neg
  elsif x == 0
    :zero
  else
    :pos
  end
end
p f(-1), f(0), f(1)
#--- if as a value
x = if true then 1 else 2 end
y = if false then 1 end
p x, y
#--- unless
p (unless false then 1 else 2 end), (unless true then 1 end)
#--- modifiers
p 1 if true
p 2 unless true
x = 5 if false
p x
#--- ternary
x = 5
p x > 3 ? "big" : "small", x.even? ? 1 : x > 4 ? 2 : 3
#--- truthiness
p [nil, false, 0, "", [], {}].map { |v| v ? true : false }
#--- and, or, not
p (true and false), (nil or 5), (not true), (1 && 2), (nil || false), !nil
x = false || true
p x
y = nil
y = 1 or 2
p y
#--- and and or as control
def m(x)
  x or return :none
  x and puts "some"
  :end
end
p m(nil), m(1)
#--- short circuit
def t(x)
  print x
  x
end
t(1) && t(nil) && t(3)
t(nil) || t(2) || t(3)
puts
#--- while
i = 0
while i < 3
  print i
  i += 1
end
puts
#--- until
i = 3
until i.zero?
  print i
  i -= 1
end
puts
#--- while with do and modifiers
i = 0
while i < 2 do i += 1 end
i += 1 while i < 10
i -= 1 until i < 5
p i
#--- begin end while
i = 10
begin
  i += 1
end while i < 5
p i
i = 10
i += 1 while i < 5
p i
#--- begin end until
n = 0
begin n += 1 end until n >= 3
p n
#--- break and next in while
i = 0
r = while true
  i += 1
  next if i == 2
  break i * 10 if i > 4
  print i
end
p r
#--- break without value
r = while true do break end
p r
#--- while gives nil
p((while false do 1 end))
#--- nested loops and break
(1..3).each do |a|
  (1..3).each do |b|
    next if b == 2
    break if b == 3 && a == 2
    print a, b, " "
  end
end
puts
#--- for over an array and a range
for x in [1, 2, 3] do print x end
for i in 0...3
  next if i == 1
  print i
end
puts
p x, i
#--- for with several variables
for a, b in [[1, 2], [3, 4]]
  print a + b, " "
end
for k, v in {a: 1}
  p k, v
end
#--- break in for
r = for x in [1, 2, 3]
  break x if x == 2
end
p r, (for x in [1] do end)
#--- loop do
i = 0
loop do
  i += 1
  next if i.odd?
  break if i > 6
  print i
end
puts
#--- redo in while
n = 0
i = 0
while i < 2
  i += 1
  n += 1
  redo if n == 1
end
p [i, n]
#--- case with values
def f(x)
  case x
  when 1 then :one
  when 2, 3 then :few
  when nil then :nil
  when "a" then :a
  when :s then :sym
  else :other
  end
end
p f(1), f(3), f(nil), f("a"), f(:s), f(9)
#--- case with classes, ranges, regexps, procs
def f(x)
  case x
  when Integer then case x when 0 then :zero when 1..9 then :digit else :int end
  when /^a(.)/ then "a#{$1}"
  when String, Symbol then :text
  when ->(v) { v.respond_to?(:each) } then :each
  end
end
p f(0), f(5), f(50), f("abc"), f("x"), f(:y), f([1]), f(1.5)
#--- case without subject
x = 7
r = case
    when x < 5 then :small
    when x < 10 then :medium
    else :large
    end
p r
#--- case with splat
list = [1, 2]
words = %w[a b]
[1, "b", 3].each do |x|
  case x
  when *list then puts "list"
  when *words, "c" then puts "word"
  else puts "else"
  end
end
#--- case without else
p(case 1 when 2 then 3 end)
#--- case with comma and newline
case 5
when 1,
     5
  puts "yes"
end
#--- case compares with ===
class Even
  def self.===(o) = o % 2 == 0
end
p [1, 2].map { |x| case x when Even then :even else :odd end }
#--- case with a return in branches
def f(x)
  case x
  when 1 then return :one
  when 2
    return :two if true
  else
    y = :else
  end
  y || :none
end
p f(1), f(2), f(3)
#--- then on several lines
if true then
  p 1
end
case 1
when 1 then
  p 2
end
#--- conditions with assignment
if (m = "abc"[1])
  p m
end
p m
while (x = [1, 2].shift) && x < 1 do end
p x
#--- regexp match in conditions
if "hello world" =~ /o (w)/
  p $~[0], $1, $`, $'
end
p $1
#--- nested ternaries and modifiers
a = 3
puts (a > 2 ? (a > 5 ? "x" : "y") : "z") if a unless a.nil?
#--- early return
def m(x)
  return if x.nil?
  return :neg if x < 0
  :pos
end
p m(nil), m(-1), m(1)
#--- early returns nested
def m(a, b)
  if a
    if b
      return 1
    else
      x = 2
    end
    x += 1
  else
    unless b
      return 4
    end
    x = 5
  end
  x
end
p m(1, 1), m(1, nil), m(nil, nil), m(nil, 1)
#--- return from loops
def m
  i = 0
  while true
    i += 1
    return i if i > 3
  end
end
p m
#--- return from a for and each
def m
  for x in [1, 2, 3]
    return x if x == 2
  end
end
def n = [5, 6].each { |x| return x }
p m, n
#--- return in ensure and begin
def m
  begin
    return 1
  ensure
    puts "e"
  end
  2
end
p m
#--- return at the top level stops the file
puts "a"
return
puts "b"
#--- begin blocks are values
x = begin
  1
  2
end
p x
#--- parentheses with several statements
x = (1; 2; 3)
p x, (())
#--- catch and throw
r = catch(:done) do
  10.times { |i| throw :done, i if i == 3 }
  :never
end
p r, catch(:x) { 5 }, catch { |t| throw t, 7 }
#--- throw through methods
def deep(n) = n == 0 ? throw(:out, :deep) : deep(n - 1)
p catch(:out) { deep(5) }
#--- throw runs ensure
catch(:a) do
  begin
    throw :a
  ensure
    puts "ensured"
  end
end
#--- uncaught throw
throw :nope
#--- nested catch
r = catch(:a) do
  catch(:b) { throw :a, 1 }
  2
end
p r
#--- flow in string interpolation
x = 5
puts "#{if x > 3 then "big" else "small" end} #{x.zero? ? 1 : 2} #{"nested #{x + 1}"}"
#--- unless else
unless 1 == 2
  puts "a"
else
  puts "b"
end
#--- empty bodies
if true
end
while false
end
p(if true then end)
def e; end
p e
#--- comparison chains
a, b, c = 1, 2, 3
p a < b && b < c, a <= b, b >= c, a != b, !(a == b)
#--- ranges in conditions
p (1..10) === 5, (1...10) === 10, ("a".."f") === "c", (1..) === 100, (..5) === 6
#--- begin while with complex condition
i = 0
i += 1 while i < 100 && i * i < 50
p i
#--- times, upto, downto, step
3.times { |i| print i }
1.upto(3) { |i| print i }
3.downto(1) { |i| print i }
1.step(10, 4) { |i| print i, " " }
puts
#--- while condition with side effects
a = [3, 2, 1]
while x = a.shift
  print x
end
puts
#--- loops over empty things
[].each { puts "never" }
{}.each { puts "never" }
0.times { puts "never" }
puts "done"
#--- next in while modifier body
i = 0
begin
  i += 1
  next if i == 2
  print i
end while i < 4
puts
#--- break out of loop with ensure
loop do
  begin
    break
  ensure
    puts "ensure"
  end
end
#--- rescue in loops with next and retry
n = 0
[1, 0, 2].each do |d|
  begin
    p 10 / d
  rescue ZeroDivisionError
    n += 1
    next
  end
end
p n
#--- next in a rescue clause of a block
r = [1, 0].map do |d|
  begin
    10 / d
  rescue ZeroDivisionError
    next :inf
  end
end
p r
#--- deeply nested conditions with returns
def grade(s)
  if s >= 50
    if s >= 70
      return "A" if s >= 90
      return "B" if s >= 80
      "C"
    else
      "D"
    end
  else
    "F"
  end
end
p [95, 85, 75, 60, 10].map { |s| grade(s) }
#--- multiple values with and without parens in return
def m = [1, 2]
a, b = m
p a, b
#--- if with complex last expression assigned
v = if nil
  1
elsif true && (x = 3)
  x * 2
end
p v
#--- global special variables for matching
"foo bar" =~ /(o+) (?<n>b)/
p $~.class
"2024-01-05" =~ /(\d+)-(\d+)-(\d+)/
p $1, $2, $3, $4, $+
#--- last match is per method
def m
  "zzz" =~ /z/
  $~[0]
end
"abc" =~ /b/
p m, $~[0]
