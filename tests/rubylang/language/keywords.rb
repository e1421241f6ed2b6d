#--- required and optional keywords
def m(a:, b: 2) = [a, b]
p m(a: 1), m(b: 3, a: 4)
#--- keyword rest
def m(a:, **r) = [a, r]
p m(a: 1), m(a: 1, b: 2, "c": 3)
#--- missing keyword
def m(a:, b:) = 1
m(a: 1)
#--- missing keywords
def m(a:, b:) = 1
m
#--- unknown keyword
def m(a: 1) = 1
m(b: 2)
#--- unknown keywords
def m(a: 1) = 1
m(b: 2, c: 3)
#--- keyword defaults see others
def m(a, b: a * 2, c: b + 1) = [a, b, c]
p m(1), m(1, b: 5)
#--- hash to the last parameter
def m(h) = h
p m(a: 1), m("a" => 1, b: 2), m({a: 1})
#--- hash after positional ones
def m(a, h = {}) = [a, h]
p m(1), m(1, x: 2)
#--- a hash isn't keywords
def m(h = nil, k: 0) = [h, k]
p m({k: 1}), m(k: 1), m(**{k: 2})
#--- double splat in a call
def m(**k) = k
h = {b: 2}
p m(a: 1, **h), m(**h, b: 3), m(**{})
#--- double splat in a hash literal
h = {a: 1, b: 2}
p({**h, b: 3}, {b: 0, **h})
#--- shorthand
a = 1
b = 2
p({a:, b:})
def m(a:, b:) = [a, b]
p m(a:, b:)
#--- shorthand with methods
def c = 3
p({c:})
#--- rest takes the keyword hash
def m(*a) = a
p m(1, k: 2), m(k: 2), m({k: 2})
#--- rest and keywords
def m(*a, **k) = [a, k]
p m(1, 2, x: 3), m({x: 3}), m(**{})
#--- string keys go to keyword rest
def m(**k) = k
p m("a" => 1, b: 2)
#--- keyword named like a reserved word
def m(if:, class: 1) = [binding.local_variable_get(:if), binding.local_variable_get(:class)]
p m(if: 5)
#--- keywords named self's friends
def m(block: 1, self_: 2, args: 3) = [block, self_, args]
p m, m(block: 5, args: 6)
#--- no keywords accepted
def m(a, **nil) = a
p m(1)
begin
  m(1, b: 2)
rescue ArgumentError => e
  puts e.message
end
#--- block keywords
pr = proc { |a, k: 1| [a, k] }
p pr.call(1), pr.call(1, k: 2)
#--- lambda keywords
l = ->(a, k:, **r) { [a, k, r] }
p l.(1, k: 2, z: 3)
begin
  l.(1)
rescue ArgumentError => e
  puts e.message
end
#--- yield with keywords
def m = yield(1, k: 2)
m { |a, k:| p [a, k] }
m { |a, **o| p [a, o] }
m { |a, b| p [a, b] }
#--- new passes keywords
class A
  def initialize(x, y: 2) = (@x, @y = x, y)
  attr_reader :x, :y
end
a = A.new(1, y: 5)
p a.x, a.y
#--- super passes keywords implicitly
class A
  def m(a, k: 1) = [a, k]
end
class B < A
  def m(a, k: 2)
    k += 10
    super
  end
end
p B.new.m(1), B.new.m(1, k: 5)
#--- super with keyword rest
class A
  def m(**o) = o
end
class B < A
  def m(x: 1, **o) = super
end
p B.new.m(y: 2)
#--- send passes keywords
def m(a, k: 0) = [a, k]
p send(:m, 1, k: 2)
p method(:m).call(3, k: 4)
#--- method_missing gets keywords
class A
  def method_missing(name, *args, **kw) = [name, args, kw]
  def respond_to_missing?(*) = true
end
p A.new.foo(1, a: 2)
#--- define_method with keywords
class A
  define_method(:m) { |a, k: 5| [a, k] }
end
p A.new.m(1), A.new.m(1, k: 6)
#--- required keyword and too many arguments
def m(k:) = k
m(1)
#--- wrong number, keywords too
def m(a, k: 1) = 1
m
#--- keyword evaluation order
def l(x)
  print x, " "
  x
end
def m(a: l(1), b: l(2)) = nil
m(b: l(0))
m
puts
#--- optional hash parameter with braces
def m(opts = {}) = opts.size
p m, m({}), m(a: 1, b: 2)
#--- nested hash arguments
def m(a, b) = [a, b]
p m({x: 1}, {y: {z: 2}})
#--- keywords over several lines
def m(a:, b:, c: nil)
  [a, b, c]
end
p m(
  a: 1,
  b: 2,
)
#--- to_hash with double splat
class O
  def to_hash = {z: 26}
end
def m(**k) = k
p m(**O.new)
#--- double splat of something else
def m(**k) = k
m(**1)
#--- parameters of keywords
def m(a:, b: 1, **c) end
p method(:m).parameters, method(:m).arity
