#--- Marshal copies
a = { x: [1, "s", { y: :z }], "k" => nil }
b = Marshal.load(Marshal.dump(a))
b[:x][1] << "!"
b[:x][2][:y] = 1
p a, b

#--- Marshal of objects
class Node; attr_accessor :v, :n; end
n = Node.new
n.v = "a"
n.n = [n]
m = Marshal.load(Marshal.dump(n))
m.v << "b"
p n.v, m.v, m.n[0].equal?(m), m.class

#--- Marshal of a proc
Marshal.dump(proc {})

#--- Array() and String()
p Array(nil), Array([1]), Array(1..2), Array("a\nb"), Array({ a: 1 }), String(:a), Array(a: 1)

#--- Float and Integer conversions
p Integer("42"), Float("4.2"), Rational("1/2"), Integer("0b1", exception: false), Float("", exception: false), Integer(nil, exception: false)

#--- then and tap
p 5.then { |x| x + 1 }, [1].tap { |a| a << 2 }, 3.itself

#--- comparing with spaceship
p 1 <=> 2, "a" <=> "b", [1] <=> [2], nil <=> nil, nil <=> 1, :a <=> :b, true <=> true, Object.new <=> 1

#--- nil
p nil.to_a, nil.to_s, nil.to_i, nil.inspect, nil & true, nil | 1, nil.nil?, nil.to_h, nil == false, nil.dup, nil.frozen?

#--- booleans
p true & false, true | false, true ^ true, !true, true.to_s, false.inspect, true && 1, nil || 2, false.nil?, true.class, true == 1

#--- object identity and equality
a = "x"
b = "x"
p a == b, a.equal?(b), a.eql?(b), a.equal?(a), 1.equal?(1), :a.equal?(:a), nil.equal?(nil)

#--- dup and clone
s = "a".freeze
p s.dup.frozen?, s.clone.frozen?, s.clone(freeze: false).frozen?, [1].freeze.dup.frozen?, { a: 1 }.freeze.clone.frozen?, :a.dup, 1.dup

#--- respond_to
p "a".respond_to?(:upcase), 1.respond_to?(:upcase), [].respond_to?(:each), nil.respond_to?(:foo), {}.respond_to?(:key?), "".respond_to?(:to_str), [].respond_to?(:to_ary), 1.respond_to?(:to_int)

#--- kinds
p 1.is_a?(Integer), 1.is_a?(Numeric), 1.is_a?(Comparable), "a".is_a?(Comparable), [].is_a?(Enumerable), {}.is_a?(Enumerable), 1.0.is_a?(Float), nil.is_a?(NilClass), (1..2).is_a?(Enumerable), 1.instance_of?(Numeric), :a.is_a?(Symbol), /a/.is_a?(Regexp), Integer === 3, String === "x", (1..3) === 2

#--- ancestors
p Integer.ancestors.take(3), String.ancestors.take(2), Array.ancestors.take(2), Hash.ancestors.take(2), Float.superclass, Integer.superclass.superclass, Range.ancestors.include?(Enumerable), Struct.ancestors.include?(Enumerable), Comparable.class, Enumerator::Lazy.superclass

#--- freeze in depth
h = { a: ["x"] }.freeze
h[:a] << "y"
p h, h.frozen?, h[:a].frozen?

#--- string mutation through references
def shout(s) = s.upcase!
s = +"abc"
shout(s)
t = s
t << "d"
p s, t.equal?(s)

#--- object_id
p 1.object_id, nil.object_id, true.object_id, :a.object_id == :a.object_id

#--- loop with break value
p loop { break 3 }, [1, 2, 3].each { |x| break x if x > 1 }, (while true do break "w" end)

#--- catch
p catch(:done) { 10.times { |i| throw :done, i if i == 3 }; :never }

#--- method_missing on core
class Ghost
  def method_missing(n, *a) = n.to_s.start_with?("get_") ? [n, a] : super
  def respond_to_missing?(n, p = false) = n.to_s.start_with?("get_") || super
end
p Ghost.new.get_x(1), Ghost.new.respond_to?(:get_y), Ghost.new.respond_to?(:other)
Ghost.new.other

#--- opening core classes
class String
  def shout = upcase + "!"
end
class Integer
  def double = self * 2
end
class Array
  def second = self[1]
end
class Hash
  def symbolize = transform_keys(&:to_sym)
end
class NilClass
  def blank? = true
end
p "a".shout, 4.double, [1, 2].second, { "a" => 1 }.symbolize, nil.blank?

#--- replacing a core method
class String
  alias old_upcase upcase
  def upcase = "<" + old_upcase + ">"
end
p "a".upcase, :a.upcase

#--- refinements are seen only where they're used
module Ref
  refine String do
    def shout = upcase + "?"
  end
end
using Ref
p "a".shout

#--- prepend on a core class
module Loud
  def to_s = "loud " + super
end
class Symbol
  prepend Loud
end
p :a.to_s

#--- ObjectSpace and method lists
p [].methods.include?(:push), "".methods.include?(:gsub), 5.methods.include?(:+), String.instance_methods(false).include?(:upcase), String.method_defined?(:gsub)

#--- send
p "abc".send(:upcase), 5.public_send(:+, 3), [3, 1].send(:sort), "a".__send__(:*, 3), [1, 2].send(:[], 0)

#--- instance variables on strings
s = +"x"
s.instance_variable_set(:@a, 1)
p s.instance_variable_get(:@a), s

#--- singleton methods on values
s = +"x"
def s.hi = "hi #{self}"
a = [1]
a.define_singleton_method(:total) { sum }
p s.hi, a.total, s.upcase, s.singleton_methods

#--- conditional assignment on hashes
h = {}
h[:a] ||= []
h[:a] << 1
h[:b] ||= 5
h[:b] &&= h[:b] + 1
p h

#--- multiple assignment
a, (b, *c), d = 1, [2, 3, 4], 5
p a, b, c, d
h = { x: 1 }
h[:x], h[:y] = 2, 3
p h
a, b = b, a
p a, b

#--- a missing block
[1].each_slice(2).to_a
5.then.class
"a".tap

#--- a missing block in yield
def m = yield
m
