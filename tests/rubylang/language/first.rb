#--- map and inspect
puts [1, 2].map { |x| x + 1 }.inspect
#--- interpolation
name = "World"
puts "Hello #{name} #{1 + 1}!"
#--- methods
def one(a, b = a + 1, *c, d, e: 5, f:, **g, &h)
  p [a, b, c, d, e, f, g, h && h.call(1)]
end
one(1, 2, f: 3)
one(1, 2, 3, 4, 5, f: 3, x: 1) { |x| x + 1 }
one(1, 2, 3, f: 3, e: 1)
#--- wrong number
def m(a) end
m
#--- wrong number native
[1].push.size(1)
#--- missing keyword
def m(a:, b:) end
m(a: 1)
#--- class
class A
  attr_accessor :x
  def initialize(x)
    @x = x
  end
  def to_s
    "A(#{@x})"
  end
end
class B < A
  def initialize(x)
    super
    @x += 1
  end
end
puts A.new(1), B.new(1)
#--- yield
def twice
  yield 1
  yield 2, 3
end
twice { |a, b| p [a, b] }
#--- break
p [1, 2, 3].each { |x| break x if x == 2 }
#--- uncaught
class E < StandardError; end
raise E, "no"
#--- nomethod
nil.foo
#--- rescue
begin
  raise ArgumentError, "x"
rescue TypeError, ArgumentError => e
  p e, e.message, e.class
ensure
  puts "done"
end
