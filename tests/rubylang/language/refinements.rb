#--- hold from using on
module Shout
  refine String do
    def shout = upcase + "!"
    def length = 42
    def to_s = "x" + super
  end
end
begin
  "a".shout
rescue NoMethodError
  puts "not yet"
end
def before = "abc".length
using Shout
p "a".shout, "abc".length, before, "x".to_s, %w(a b).map(&:shout), "a"&.shout
#--- of operators and indices
module Odd
  refine Integer do
    def +(other) = "plus"
    def [](other) = "at"
    def -@ = "minus"
  end
end
using Odd
x = 1
p 1 + 2, x + 1, x[0], -x, 3 - 1
x += 1
p x
#--- hold in the text, not in what it calls
class A
  def name = "a"
  def again = name
end
module Other
  refine A do
    def name = super + "b"
  end
end
using Other
p A.new.name, A.new.again
#--- subclasses with methods of their own aren't refined
class A
  def f = 1
end
class B < A
  def f = 2
end
module M
  refine A do
    def f = super * 10
  end
end
using M
p A.new.f, B.new.f
#--- before prepended modules
class A
  def f = "a"
end
module P
  def f = "p" + super
end
A.prepend P
module M
  refine A do
    def f = "r" + super
  end
end
using M
p A.new.f
#--- of modules
module Mean
  refine Enumerable do
    def mean = sum.to_f / count
  end
end
using Mean
p [1, 2].mean, (1..4).mean
#--- in a class body end with it
module M
  refine Symbol do
    def hi = "hi #{self}"
  end
end
class C
  using M
  def greet = :a.hi
end
p C.new.greet
:a.hi
#--- hold in their own block
module M
  refine String do
    def twice = self + self
    def four = twice.twice
  end
end
using M
p "a".four
#--- send, public_send, respond_to? and method
module M
  refine String do
    def shout = upcase + "!"
  end
end
p "a".respond_to?(:shout)
using M
p "a".send(:shout), "a".public_send(:shout), "a".__send__(:shout), "a".respond_to?(:shout), "a".respond_to?(:nope), "a".method(:shout).call, "a".send("upcase")
#--- blocks, keywords and splats
module M
  refine Array do
    def each_twice = each { |x| yield x; yield x }
    def pick(at, default: nil) = fetch(at, default)
    def all(*rest, &block) = [self, rest, block&.call]
  end
end
using M
found = []
[1, 2].each_twice { |x| found << x }
p found, [1].pick(3, default: 7), [1].pick(0), [1].all(*[2, 3]) { 4 }
p [1, 2].each_twice { |x| break x * 10 }
#--- several, the last one first
module M
  refine(String) { def f = "m" }
end
module N
  refine(String) { def f = "n" + super rescue "none" }
end
using M
using N
p "".f
#--- methods imported
module Tools
  def loud = upcase
end
module M
  refine String do
    import_methods Tools
  end
end
using M
p "a".loud
#--- their names
module M
  X = refine(String) { }
end
p M::X, M::X.class
#--- using what is no module
using String
#--- refine what is no class
module M
  refine("a") { }
end
#--- using in a method
module M; end
def m
  Object.send(:class_eval) { }
  self.class.class_eval { }
end
m
class D
  def self.using(what) = "own #{what}"
  p(using("thing"))
end
#--- methods called refine of other classes
class Q
  def self.refine(what) = "refined #{what} #{yield}"
  p(refine("a") { 1 })
end
