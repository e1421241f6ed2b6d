#--- defined?
x = 1
@i = 1
$g = 1
A = 1
def m; end
p defined?(x), defined?(@i), defined?($g), defined?(A), defined?(m), defined?(puts), defined?(nope), defined?(@nope), defined?($nope), defined?(Nope), defined?(String.new), defined?(x.nope), defined?(nil), defined?(self), defined?(true), defined?(1 + 1), defined?(x = 2), defined?(yield), defined?(super), defined?(A::B), defined?(String::Nope), defined?([1]), defined?("a")
#--- defined? of class variables, yield and super
class A
  @@v = 1
  def a = [defined?(@@v), defined?(@@w), defined?(yield)]
  def to_s = defined?(super)
  def zz = defined?(super)
end
p A.new.a, A.new.a { }, A.new.to_s, A.new.zz
#--- send and public_send
p 5.send(:+, 3), "a".public_send(:upcase), [1, 2].send("map") { |x| x * 2 }
#--- method objects
def add(a, b) = a + b
m = method(:add)
p m.call(1, 2), m.unbind.class, m.name, m.arity, m.to_proc.call(3, 4)
#--- methods of objects
class A
  def a; end
  def b; end
end
p (A.new.methods - Object.new.methods).sort
#--- instance_variables
class A
  def initialize
    @b = 1
    @a = 2
  end
end
a = A.new
p a.instance_variables
a.instance_variables.each { |v| puts "#{v}=#{a.instance_variable_get(v)}" }
#--- define_method in a loop
class Model
  FIELDS = %i[name age]
  FIELDS.each do |f|
    define_method(f) { instance_variable_get("@#{f}") }
    define_method("#{f}=") { |v| instance_variable_set("@#{f}", v) }
  end
end
m = Model.new
m.name = "x"
m.age = 5
p m.name, m.age
#--- a small DSL
class Builder
  def initialize
    @out = []
  end
  def method_missing(tag, content = nil, **attrs, &block)
    a = attrs.map { |k, v| " #{k}=\"#{v}\"" }.join
    @out << "<#{tag}#{a}>"
    @out << content if content
    instance_eval(&block) if block
    @out << "</#{tag}>"
    self
  end
  def respond_to_missing?(*) = true
  def to_s = @out.join
end
puts Builder.new.div(class: "x") { p_ "text"; span { b "bold" } }.to_s
#--- class-level DSL
class Base
  def self.option(name, default: nil)
    options[name] = default
    define_method(name) { @opts.fetch(name) { self.class.options[name] } }
  end
  def self.options = @options ||= {}
  def initialize(**o) = @opts = o
end
class Tool < Base
  option :verbose, default: false
  option :size, default: 10
end
t = Tool.new(size: 3)
p t.verbose, t.size, Tool.options
#--- singleton_class methods
class A; end
A.singleton_class.send(:define_method, :hi) { :hi }
A.singleton_class.class_eval { attr_accessor :z }
A.z = 3
p A.hi, A.z
#--- instance_eval changes self
s = "abc"
p s.instance_eval { length }, s.instance_eval { self }
#--- instance_exec in class methods
class Conf
  def self.build(&b)
    c = new
    c.instance_exec(5, &b)
    c
  end
  attr_accessor :v
  def set(x) = @v = x
end
p Conf.build { |n| set(n * 2) }.v
#--- class_eval keeps constants of the block's place
X = :outer
class A
  X = :inner
end
p A.class_eval { X }
#--- class_eval defines on the class
module Ext
  def self.apply(k)
    k.class_eval do
      def ext = "ext"
      attr_reader :q
    end
  end
end
class A; end
Ext.apply(A)
p A.new.ext, A.new.q
#--- eval
x = 5
p eval("x + 1"), eval("[x, self.to_s]")
eval("def evaled = :evaled")
p evaled
#--- eval with a binding
def get_b
  v = 10
  binding
end
p eval("v * 2", get_b), get_b.local_variable_get(:v), get_b.local_variables, get_b.eval("v + 1")
#--- binding sets variables
b = binding
y = 1
b.local_variable_set(:y, 5)
p y, b.local_variable_defined?(:y), b.local_variable_defined?(:nope), b.receiver.to_s
#--- binding variables across evals
b = binding
b.local_variable_set(:fresh, 7)
p b.local_variable_get(:fresh), b.eval("fresh + 1")
eval("made = 3", b)
p eval("made", b)
#--- local_variables
a = 1
b = 2
p local_variables.first(2)
[1].each { |q| p local_variables.include?(:q), local_variables.include?(:a) }
#--- global_variables and constants exist
p global_variables.include?(:$stdout), Object.constants.include?(:String)
#--- object_id and equality
a = "x"
p a.object_id == a.object_id, 1.object_id == 1.object_id, :a.object_id == :a.object_id, a.object_id == "x".object_id, nil.object_id, true.object_id, 1.object_id
#--- freeze, dup, clone
a = "abc".freeze
p a.frozen?, a.dup.frozen?, a.clone.frozen?, (+a).frozen?, (-a).frozen?
#--- frozen constants
LIST = %w[a b].freeze
begin
  LIST << "c"
rescue => e
  puts e.message
end
LIST.first << "z"
p LIST
#--- frozen arrays of map
p [1, 2].freeze.map { |x| x + 1 }.frozen?
#--- Object#tap, then, itself
p 5.tap { |x| print x }.then { |x| x + 1 }, [1, 1, 2].group_by(&:itself)
#--- instance_of singleton
o = Object.new
class << o
  def hi = "hi"
  X = 5
end
p o.hi, o.singleton_methods, o.singleton_class.const_get(:X)
#--- method_missing delegation with blocks
class Proxy
  def initialize(t) = @t = t
  def method_missing(n, ...) = @t.respond_to?(n) ? @t.send(n, ...) : super
  def respond_to_missing?(n, p = false) = @t.respond_to?(n, p)
end
x = Proxy.new([3, 1, 2])
p x.sort, x.map { |v| v * 2 }, x.inject(0) { |a, b| a + b }
begin
  x.nope
rescue NoMethodError => e
  puts e.message[0, 28]
end
#--- const_missing autoload style
class Object
  def self.const_missing(n)
    const_set(n, Class.new { define_method(:name) { n.to_s } })
  end
end
p Dynamic.new.name, Dynamic.name
#--- inherited class-level settings
class Parent
  class << self
    attr_writer :level
    def level = @level || (superclass.respond_to?(:level) ? superclass.level : 0)
  end
end
class Child < Parent; end
Parent.level = 5
p Child.level
Child.level = 6
p Child.level, Parent.level
#--- hooks together
module Track
  def self.included(k)
    k.extend ClassMethods
  end
  module ClassMethods
    def method_added(n)
      (@added ||= []) << n
      super
    end
    def added = @added
  end
end
class A
  include Track
  def a; end
  def b; end
end
p A.added
#--- Module#=== through inheritance
class My < Array; end
p Array === My.new, My === [], Enumerable === My.new
#--- ObjectSpace-free counting
class Counter
  @count = 0
  class << self
    attr_accessor :count
  end
  def initialize = self.class.count += 1
end
3.times { Counter.new }
p Counter.count
#--- methods defined on main
def self.only_main = :main
p only_main, self.singleton_methods.include?(:only_main)
#--- to_s, inspect of main and its class
p to_s, inspect, self.class
#--- include at the top level
module Hi
  def hi = :hi
end
include Hi
p hi, 5.hi
#--- define_method at the top
self.class.send(:define_method, :dyn) { |x| x * 2 }
p dyn(4)
#--- Kernel conversions
p Integer("42"), Integer("0x1f", 16), Integer("11", 2), Float("1.5"), String(5), Array(nil), Array([1]), Array(1..3), Array({a: 1}), Array("x"), Integer("z", exception: false), Float("q", exception: false), Rational("1/3")
#--- Integer() is strict
["1_000", " 42 ", "4x", "", "0b11", "1__0", "-5"].each { |s| p((Integer(s) rescue "bad")) }
#--- rand and srand
srand(1)
a = [rand, rand(10), rand(1..3)]
p a[0].between?(0, 1), a[1].between?(0, 9), a[2].between?(1, 3)
#--- pp returns its argument
x = pp({a: 1})
p x
#--- puts of objects
class A
  def to_s = "A!"
end
puts A.new, [A.new, [A.new]]
print A.new, "\n"
$stdout << A.new << "\n"
$stdout.print "x", 1, "\n"
$stdout.write("a", "b\n")
#--- printf
printf("%d-%s\n", 1, "x")
$stdout.printf("%05.1f\n", 3.14159)
#--- putc and display
5.display
puts
"x".display
puts
#--- p with keyword arguments
p a: 1, b: 2
p({a: 1})
#--- __send__ and respond_to
p 1.__send__(:+, 1), nil.respond_to?(:foo), nil.to_a.respond_to?(:each)
#--- instance_variable on core objects
s = "x"
s.instance_variable_set(:@meta, 5)
p s.instance_variable_get(:@meta), s
a = [1]
a.instance_variable_set(:@m, 1)
p a.instance_variables, a
#--- singleton methods on arrays and hashes
a = [1, 2]
def a.total = sum
p a.total, a
h = {x: 1}
h.define_singleton_method(:xx) { self[:x] * 2 }
p h.xx
#--- can't define singleton
x = 5
def x.y = 1
#--- comparable through spaceship of arrays
p [1, 2] <=> [1, 3], [[2, "b"], [1, "a"]].sort, [[1, :b], [1, :a]].min
#--- method with __method__ in a block and define_method
def outer = [1].map { __method__ }
p outer
class A
  define_method(:dm) { __method__ }
end
p A.new.dm
#--- caller_locations exists
def m = caller_locations(1, 1).first.lineno
p m
#--- ensure object equality in arrays
a = Object.new
p [a].include?(a), [a].index(a), [a] - [a], [a, a].uniq.size
#--- then chains with numbered parameters
p 5.then { _1 + 1 }.then { _1 * 2 }
#--- ancestors with singleton
class A; end
p A.singleton_class.inspect, A.singleton_class.singleton_class?
#--- source_location
def here; end
p method(:here).source_location[1]
#--- instance_methods of prepended
module P
  def m = super * 2
end
class A
  def m = 2
  prepend P
end
p A.new.m, A.instance_method(:m).owner
#--- alias_method returns and works on class methods
class A
  def self.x = 1
  class << self
    alias_method :y, :x
    alias z x
  end
end
p A.y, A.z
#--- super inside alias
class B
  def m = "B"
end
class C < B
  def m = "C" + super
  alias n m
end
p C.new.n
#--- monkey patching with prepend and super on a class method
class A
  def self.make = "made"
end
module Patch
  def make = super + " and patched"
end
A.singleton_class.prepend(Patch)
p A.make
#--- redefine a method and call the old through a Method
class A
  def go(x) = x
end
old = A.instance_method(:go)
A.send(:define_method, :go) { |x| old.bind(self).call(x) + 1 }
p A.new.go(1)
#--- class with each and lazy things
class Nums
  include Enumerable
  def initialize(*n) = @n = n
  def each(&b)
    return to_enum(:each) unless b
    @n.each(&b)
    self
  end
end
n = Nums.new(1, 2, 3)
p n.each.next, n.map { |x| x * 2 }, n.each_slice(2).to_a, n.each.with_index.to_a
#--- Set and Struct from the start
require "set"
s = Set.new([1, 2, 2])
s << 3
p s.size, s.include?(2), s.to_a
#--- ObjectSpace and GC are left alone
p GC.respond_to?(:start)
#--- pp of what doesn't fit in a line
pp({name: "x" * 30, list: (1..12).to_a, nested: {a: "y" * 40, b: ["z" * 30, "w" * 30]}})
pp (1..40).to_a
pp "short", [1, 2]
