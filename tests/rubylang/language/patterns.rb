#--- values and alternatives
def f(x)
  case x
  in 0 then :zero
  in 1 | 2 then :few
  in nil then :nil
  in "a" | :a then :a
  in Integer | Float then :number
  in String then :string
  else :other
  end
end
p f(0), f(2), f(nil), f("a"), f(:a), f(9), f(1.5), f("z"), f([])
#--- arrays
def f(x)
  case x
  in [] then :empty
  in [a] then [:one, a]
  in [Integer => a, String => b] then [:is, a, b]
  in [1, *rest] then [:rest, rest]
  in [first, *, last] then [:ends, first, last]
  end
end
p f([]), f([5]), f([1, "x"]), f([1, 2, 3]), f([2, 3, 4])
#--- nested arrays
case [1, [2, [3, 4]]]
in [a, [b, [*c]]]
  p a, b, c
end
#--- hashes
def f(h)
  case h
  in {type: :circle, r:} then "circle #{r}"
  in {type: :rect, w:, h:} then "rect #{w}x#{h}"
  in {name: String => n, age: Integer => a} if a > 17 then "adult #{n}"
  in {name:} then "named #{name}"
  in {} then "empty"
  end
end
p f({type: :circle, r: 2}), f({type: :rect, w: 1, h: 2}), f({name: "Bo", age: 20}), f({name: "Al", age: 5}), f({})
#--- hash rest
case {a: 1, b: 2, c: 3}
in {a:, **rest}
  p a, rest
end
case {a: 1}
in {a: 1, **nil}
  puts "exact"
end
#--- hash without braces, arrays without brackets
case {a: 1, b: 2}
in a:, b:
  p a, b
end
case [1, 2]
in x, y
  p x, y
end
#--- find pattern
case [1, 2, "x", :y, 3]
in [*, String => s, Symbol => t, *post]
  p s, t, post
end
#--- guards
def f(x)
  case x
  in Integer => n if n.even? then :even
  in Integer => n unless n == 3 then :odd
  in Integer then :three
  end
end
p f(2), f(1), f(3)
#--- pin
expected = 5
case 5
in ^expected then puts "pinned"
end
case [1, 1]
in [a, ^a] then puts "same"
end
case 7
in ^(3 + 4) then puts "expression"
end
#--- ranges and regexps
def f(x)
  case x
  in 0..9 then :digit
  in 10.. then :big
  in /^a/ then :a
  in ->(v) { v == :z } then :z
  end
end
p f(5), f(50), f("abc"), f(:z)
#--- no match
begin
  case 5
  in 6 then 1
  end
rescue NoMatchingPatternError => e
  p e.message
end
#--- one-line patterns
config = {db: {user: "admin", pass: "x"}}
config => {db: {user:}}
p user
p((5 in Integer), (5 in String))
if config in {db: {pass: String => pw}}
  p pw
end
#--- one-line mismatch
begin
  {a: 1} => {a: String}
rescue => e
  p e.class
end
#--- missing key
begin
  {a: 1} => {b:}
rescue NoMatchingPatternKeyError => e
  p e.class, e.key
end
#--- deconstruct
class P
  attr_reader :x, :y
  def initialize(x, y) = (@x, @y = x, y)
  def deconstruct = [x, y]
  def deconstruct_keys(keys) = {x: x, y: y}
end
case P.new(1, 2)
in [a, b] then p a, b
end
case P.new(1, 2)
in {x:, y: 2} then p x
end
case P.new(1, 2)
in P(a, b) then p [:paren, a, b]
end
case P.new(3, 4)
in P(x:, y:) then p [x, y]
end
case P.new(5, 6)
in P[a, b] then p [a, b]
end
#--- deconstruct_keys gets the keys
class D
  def deconstruct_keys(keys)
    p keys
    {a: 1, b: 2}
  end
end
case D.new
in {a:, b:} then p a + b
end
case D.new
in {a:, **rest} then p rest
end
#--- structs in patterns
S = Struct.new(:a, :b)
case S.new(1, 2)
in [a, b] then p a, b
end
case S.new(1, 2)
in {a:} then p a
end
case S.new(1, 2)
in S[a, 2] then p a
end
#--- arrays in hashes in arrays
data = {users: [{name: "A", tags: ["x", "y"]}, {name: "B", tags: []}]}
case data
in {users: [{name:, tags: [first, *]}, *others]}
  p name, first, others.size
end
#--- nil patterns
case {a: nil}
in {a: nil} then puts "nil value"
end
case []
in [] then puts "empty"
end
#--- alternatives with arrays
case [:ok, 1]
in [:ok | :fine, Integer | Float]
  puts "matched"
end
#--- as patterns of whole arrays
case [1, [2, 3]]
in [Integer, [_, _] => pair] => whole
  p pair, whole
end
#--- underscore
case [1, 2, 3]
in [_, x, _]
  p x
end
#--- values from patterns stay
case {k: 1}
in {k:}
end
p k
#--- the value of case in
r = case [1, 2]
    in [a, b] then a + b
    end
p r
#--- then, newlines and comments
case 5
in Integer
  # comment
  puts "int"
in String then puts "s"
end
#--- string keys don't match symbol patterns
case {"a" => 1}
in {a: 1} then puts "sym"
else puts "else"
end
#--- trailing comma is a rest
case [1, 2, 3]
in [a, ] then p a
end
#--- hash pattern on something else
case 5
in {a: 1} then 1
else puts "no hash"
end
#--- arrays don't match strings
case "ab"
in [a, b] then 1
else puts "no array"
end
#--- nested alternatives and captures
res = [{s: :ok, v: 1}, {s: :err, m: "bad"}, {s: :unknown}].map do |r|
  case r
  in {s: :ok, v:} then v
  in {s: :err, m: /bad/ => msg} then msg
  in {s: Symbol => s} then s
  end
end
p res
#--- in with boolean result in select
list = [{t: 1}, {u: 2}, {t: "x"}]
p list.select { |h| h in {t: Integer} }
#--- quoted keys
case {"my key": 1}
in {"my key": v} then p v
end
