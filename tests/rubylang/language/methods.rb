#--- required parameters
def add(a, b)
  a + b
end
p add(1, 2)
#--- optional parameters see earlier ones
def m(a, b = a + 1, c = b * 2)
  [a, b, c]
end
p m(1), m(1, 5), m(1, 5, 9)
#--- rest parameter
def m(a, *rest)
  [a, rest]
end
p m(1), m(1, 2, 3)
#--- parameters after the rest
def m(a, *rest, z)
  [a, rest, z]
end
p m(1, 2), m(1, 2, 3, 4)
#--- optional and trailing parameters
def m(a, b = :b, c)
  [a, b, c]
end
p m(1, 2), m(1, 2, 3)
#--- optional, rest and trailing
def m(a, b = :b, *r, y, z)
  [a, b, r, y, z]
end
p m(1, 2, 3), m(1, 2, 3, 4), m(1, 2, 3, 4, 5, 6)
#--- splat in a call
def m(*a) = a
x = [1, 2]
p m(*x, 3, *x), m(*nil), m(*1), m(*1..3)
#--- splat of a hash
def m(*a) = a
p m(*{a: 1, b: 2})
#--- endless methods
def twice(x) = x * 2
def hello = "hi"
p twice(4), hello
#--- endless method with rescue
def safe(x) = Integer(x) rescue 0
p safe("x"), safe("3")
#--- implicit return value
def m
  if false
    1
  end
end
p m
#--- def gives a symbol
p(def foo; end)
#--- return several values
def m
  return 1, 2, *[3, 4]
end
p m
#--- return without value
def m
  return
end
p m
#--- too few arguments
def m(a, b) = 1
m(1)
#--- too many arguments
def m(a, b) = 1
m(1, 2, 3)
#--- too few with optional
def m(a, b, c = 1) = 1
m(1)
#--- too many with optional
def m(a, b = 1) = 1
m(1, 2, 3)
#--- too few with rest
def m(a, *b) = 1
m
#--- none expected
def m = 1
m(1)
#--- four parameters, wrong number
def m(a, b, c, d) = 1
m(1, 2, 3)
#--- predicates, bangs and setters
class A
  def ok? = true
  def run! = :ran
  def x=(v)
    @x = v * 2
    :ignored
  end
  def x = @x
end
a = A.new
p a.ok?, a.run!, (a.x = 5), a.x
#--- operators as methods
class V
  attr_reader :x
  def initialize(x) = @x = x
  def +(o) = V.new(x + o.x)
  def -(o) = V.new(x - o.x)
  def *(k) = V.new(x * k)
  def -@ = V.new(-x)
  def +@ = self
  def ! = :not
  def ~ = :tilde
  def ==(o) = o.is_a?(V) && x == o.x
  def <=>(o) = x <=> o.x
  def [](i) = x + i
  def []=(i, v)
    @x = i + v
  end
  def <<(o)
    @x += o
    self
  end
  def call(*a) = [:call, *a]
  def =~(o) = [:match, o]
  def %(o) = [:mod, o]
  def ===(o) = o == x
  def to_s = "V#{x}"
end
a, b = V.new(1), V.new(2)
puts a + b, a - b, a * 3, -a, +a
p !a, ~a, a == b, a != b, a <=> b, a[10], (a[1] = 2), a.x
puts a << 1 << 2
p a.(1, 2), a.call, a =~ 1, a % 2, V.new(3) === 3
#--- operators called with a dot
p 1.+(2), 5.-(1), [1].==([1]), 3.<=>(4), "a".+("b")
#--- method with a keyword's name
class A
  def class_name = :n
  def end = :e
  def if(x) = x
  def self.for = :f
end
p A.new.end, A.new.if(1), A.for
#--- recursion
def fact(n) = n <= 1 ? 1 : n * fact(n - 1)
p fact(20), fact(30)
#--- mutual recursion
def even?(n) = n == 0 ? true : odd?(n - 1)
def odd?(n) = n == 0 ? false : even?(n - 1)
p even?(10), odd?(7)
#--- methods defined in methods
def outer
  def inner = :inner
  inner
end
p outer, inner
#--- redefinition
def m = 1
p m
def m = 2
p m
#--- default value calls a method
def d = 42
def m(x = d) = x
p m, m(1)
#--- default value uses block and self
class A
  def m(x = block_given?, y = self.class) = [x, y]
end
p A.new.m, A.new.m { }
#--- arguments are evaluated in order
def log(x)
  print x, " "
  x
end
def m(*a, **k) = nil
m(log(1), log(2), a: log(3), b: log(4))
puts
#--- receiver before arguments
def log(x)
  print x.inspect, " "
  x
end
log([]).push(log(1), log(2))
puts
#--- anonymous block argument
def each_twice(&)
  [1, 2].each(&)
end
each_twice { |x| p x }
#--- argument forwarding
def target(*a, **k, &b) = [a, k, b&.call]
def forward(...) = target(...)
p forward(1, 2, x: 3) { 4 }
#--- forwarding after own parameters
def target(*a, **k) = [a, k]
def forward(first, ...) = target(first, :more, ...)
p forward(1, 2, y: 3)
#--- __method__
def foo = __method__
alias bar foo
p foo, bar, __method__
#--- singleton methods of an object
a = "str"
def a.shout = upcase + "!"
p a.shout, a.singleton_methods
#--- method arity
def a; end
def b(x) end
def c(x, y = 1) end
def d(*x) end
def e(x:) end
def f(x, y: 1) end
def g(x, y:) end
def h(&b) end
p %i[a b c d e f g h].map { |n| method(n).arity }
#--- method parameters
def m(a, b = 1, *c, d, e:, f: 2, **g, &h) end
p method(:m).parameters
#--- calls without parentheses
def m(a, b = nil, *c) = [a, b, c]
p((m 1), (m 1, 2), (m 1, 2, 3))
puts [m(1), 2].length
#--- nested calls
def inc(x) = x + 1
puts inc inc inc 1
#--- unary minus and subtraction
def a = 5
x = 3
p x -1, x - 1, a - 1, x-1, -x, x * -1
p -2.abs, (-2).abs, - 2.abs, -2 ** 2
#--- array after a local variable
a = [1, 2, 3]
p a [0]
p a[-1]
#--- method call with a block and arguments
def m(a, k: 1)
  yield a, k
end
m 5, k: 6 do |x, y|
  p x, y
end
m(7) { |x, y| p [x, y] }
#--- do binds to the first call, braces to the last
def outer(x = nil)
  block_given? ? "outer block #{x}" : "outer none #{x}"
end
def inner = block_given? ? "inner block" : "inner none"
puts(outer inner { })
r = outer inner do
end
puts r
#--- semicolons and newlines
def m; 1; end; p m
p(
  1,
  2
)
#--- line continuation with dots
p [3, 1, 2]
  .sort
  .map { |x|
    x * 2
  }
  # a comment in between
  .reverse
#--- backslash continuation
x = 1 + \
  2
p x
#--- undef
class A
  def m = 1
end
class B < A
  def m = 2
  undef m
end
begin
  B.new.m
rescue NoMethodError => e
  puts e.message.sub(/0x\h+/, "XX")
end
p A.new.m
#--- undef of what isn't there
class A; end
class A
  undef nothing
end
#--- alias keeps the old body
class A
  def m = 1
  alias old m
  def m = old + 1
end
p A.new.m, A.new.old
#--- alias of operators and globals
class Integer
  alias plus +
end
p 1.plus(2)
$a = 5
alias $b $a
p $b
$a = 6
p $b
#--- undefined local variable or method
foo
#--- undefined method with parentheses
foo()
#--- undefined method with arguments
foo 1
#--- undefined method of an object
class A; end
begin
  A.new.bar
rescue NoMethodError => e
  puts e.message.sub(/0x\h+/, "XX")
  p e.name, e.args
end
#--- undefined method of values
[nil, true, 1, 1.5, "s", :s, [1], {a: 1}, 1..2].each do |v|
  begin
    v.nope
  rescue NoMethodError => e
    puts e.message
  end
end
#--- undefined method of a class
class A; end
A.foo
#--- undefined method of a module
module M; end
M.foo(1)
#--- private method error
class A
  private def x = 1
end
begin
  A.new.x
rescue NoMethodError => e
  puts e.message.sub(/0x\h+/, "XX")
end
#--- top-level methods are private
def tl = 1
begin
  1.tl
rescue NoMethodError => e
  puts e.message
end
p 1.send(:tl)
#--- a variable hides a method
def x = 1
p x
x = 2
p x, x(), self.send(:x)
#--- assignment in a condition that isn't run declares
if false
  y = 1
end
p y
#--- nil for the variable being assigned
z = z
p z
#--- local variables of methods are their own
x = 1
def m = defined?(x)
p m
#--- unused underscore parameters
def m(_, _) = 1
p m(1, 2)
#--- destructuring parameters
def m((a, b), (c, *d)) = [a, b, c, d]
p m([1, 2], [3, 4, 5])
#--- ensure in a method
def m
  return :returned
ensure
  puts "ensured"
end
p m
#--- rescue in a method
def m(x)
  Integer(x)
rescue ArgumentError
  :bad
else
  :good
ensure
  puts "end"
end
p m("1"), m("x")
#--- deep recursion is caught
def down(n) = down(n + 1)
begin
  down(0)
rescue SystemStackError => e
  puts e.message
end
#--- method objects
m = 5.method(:+)
p m.call(3), m.arity, m.name, m.owner, m.receiver
p [1, 2].map(&10.method(:+))
#--- unbound methods
class A
  def hi = "hi from #{self.class}"
end
class B < A; end
um = A.instance_method(:hi)
p um.bind(B.new).call
#--- method reference with arguments and keywords
def m(a, k: 1) = [a, k]
f = method(:m)
p f.(1), f.call(2, k: 3), f[4]
#--- send with operators
p 1.send(:+, 2), [1, 2].send(:[], 0), "a".public_send(:*, 3)
#--- safe navigation
a = nil
p a&.foo, a&.foo(1), a&.foo&.bar
b = "x"
p b&.upcase, b&.length
#--- safe navigation doesn't evaluate arguments
def boom = raise("boom")
a = nil
p a&.foo(boom)
#--- safe navigation assignment
class A
  attr_accessor :x
end
a = nil
a&.x = 1
p a
b = A.new
b&.x = 2
b&.x += 5
p b.x
#--- puts gives nil, p gives its argument
p puts("a"), p("b"), p(1, 2), p
#--- print
print "a", 1, nil, :b, "\n"
#--- puts of arrays and nil
puts [1, [2, [nil, 3]]], nil, [], true
puts
puts "a\n", "b"
#--- comments
# one
=begin
two
=end
p 1 # three
#--- end of the program
p 1
__END__
p 2
#--- big arguments list
def m(a, b, c, d, e, f) = [a, b, c, d, e, f]
p m(1, 2, 3, 4, 5, 6)
#--- operators on local variables without space
x = 5
y = [1, 2, 3]
p x -1, x +1, x -x, y [0]
p(y *",")
