#--- class with methods and state
class Point
  attr_reader :x, :y
  def initialize(x, y)
    @x = x
    @y = y
  end
  def +(other) = Point.new(x + other.x, y + other.y)
  def to_s = "(#{x}, #{y})"
end
puts Point.new(1, 2) + Point.new(3, 4)
#--- attr_accessor and friends
class A
  attr_accessor :a, :b
  attr_writer :c
  attr_reader :d
  p attr_accessor(:e, :f), attr_reader(:g), attr_writer(:h)
  def show = [@a, @b, @c, @d]
end
x = A.new
x.a = 1
x.b = x.a + 1
x.c = 3
p x.show, x.d
#--- attr_writer has no reader
class A
  attr_writer :c
end
begin
  A.new.c
rescue NoMethodError => e
  puts e.name
end
#--- inheritance
class A
  def hi = "A"
  def both = hi + "!"
end
class B < A
  def hi = "B" + super
end
p B.new.hi, B.new.both, B.superclass, A.superclass, B.ancestors.first(2)
#--- super with arguments
class A
  def m(a, b = 2, *c) = [a, b, c]
end
class B < A
  def m(a, b = 3, *c) = super
end
class C < A
  def m(a, b = 3, *c) = super(a)
end
class D < A
  def m(*) = super()
end
p B.new.m(1), B.new.m(1, 5, 6), C.new.m(1, 2)
D.new.m(1)
#--- implicit super passes changed variables
class A
  def m(a) = a
end
class B < A
  def m(a)
    a += 1
    super
  end
end
p B.new.m(1)
#--- super with a block
class A
  def m = yield(1)
end
class B < A
  def m = super
end
class C < A
  def m = super { |x| x + 100 }
end
class D < A
  def m(&b) = super(&b)
end
p B.new.m { |x| x }, C.new.m { |x| x }, D.new.m { |x| -x }
#--- super in a block
class A
  def m(x) = x * 2
end
class B < A
  def m(x) = [1, 2].map { |y| super(y) } + [1].map { super }
end
p B.new.m(5)
#--- super in initialize
class A
  def initialize(x) = @x = x
end
class B < A
  def initialize(x, y)
    super(x)
    @y = y
  end
  def show = [@x, @y]
end
p B.new(1, 2).show
#--- no superclass method
class A
  def m = super
end
begin
  A.new.m
rescue NoMethodError => e
  puts e.message.sub(/0x\h+/, "XX")
end
#--- class methods
class A
  def self.make(*a) = new(*a)
  class << self
    def other = :other
    attr_accessor :config
    private def hidden = 1
  end
end
p A.make.class, A.other
A.config = {a: 1}
p A.config
A.hidden
#--- class methods are inherited
class A
  def self.m = "#{name}.m"
end
class B < A; end
p A.m, B.m
#--- super in class methods
class A
  def self.m(x) = [x]
end
class B < A
  def self.m(x) = super + [:b]
end
p B.m(1)
#--- class variables
class A
  @@count = 0
  def self.inc = @@count += 1
  def count = @@count
end
class B < A
  def self.inc2 = @@count += 10
end
A.inc
B.inc2
p A.new.count, B.new.count, A.class_variable_get(:@@count), A.class_variables
#--- class variable that isn't there
class A
  def m = @@nope
end
A.new.m
#--- instance variables of classes
class A
  @x = 1
  class << self
    attr_reader :x
  end
end
class B < A; end
p A.x, B.x
#--- reopening a class
class A
  def a = 1
end
class A
  def b = 2
end
p A.new.a, A.new.b
#--- reopening core classes
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
  def total = values.sum
end
class NilClass
  def empty? = true
end
class Symbol
  def hi = "hi #{self}"
end
p "a".shout, 4.double, [1, 2].second, {a: 1, b: 2}.total, nil.empty?, :x.hi
#--- changing a method of a core class
class String
  alias old_upcase upcase
  def upcase = old_upcase + "?"
end
p "a".upcase
#--- subclasses of core classes
class Stack < Array
  def top = last
end
s = Stack.new
s << 1 << 2
p s.top, s.size, s.class, s.is_a?(Array), s
class Config < Hash
  def get(k) = self[k] || :none
end
c = Config.new
c[:a] = 1
p c.get(:a), c.get(:b), c.class, c
class Name < String
  def initials = self[0]
end
p Name.new("bob").initials, Name.new("x").class, Name.new("y")
#--- subclass of a hash with initialize
class Reg < Hash
  def initialize
    super
    @extra = 1
    self[:init] = true
  end
  attr_reader :extra
end
r = Reg.new
p r, r.extra
#--- class bodies are code
class A
  puts "in #{self}"
  x = 5
  define_method(:m) { x }
  CONST = [1, 2].map { |v| v * x }
end
p A.new.m, A::CONST
#--- the value of a class body
r = class A
  42
end
p r, (class B; end), (module M; :m; end)
#--- self everywhere
p self.to_s, self.class
class A
  p self
  def m = self.class
  def self.s = self
end
p A.new.m, A.s
#--- nested classes
class Outer
  class Inner
    def hi = "inner"
  end
  def make = Inner.new
end
p Outer.new.make.hi, Outer::Inner.name, Outer::Inner.new.class
#--- compact names
module A
  X = 1
end
class A::B
  def x = A::X
end
p A::B.new.x, A::B.name
#--- superclass mismatch
class A; end
class B; end
class C < A; end
class C < B; end
#--- reopening with the same superclass
class A; end
class C < A; end
class C < A
  def m = 1
end
p C.new.m
#--- superclass must be a class
class A < 5; end
#--- a class isn't a module
class A; end
begin
  module A; end
rescue TypeError => e
  puts e.message.lines.first
end
#--- a module isn't a class
module A; end
begin
  class A; end
rescue TypeError => e
  puts e.message.lines.first
end
#--- superclass by expression
def pick = String
class A < pick; end
p A.superclass
B = Class.new(StandardError)
class C < B; end
p C.ancestors.include?(StandardError)
#--- Class.new
A = Class.new do
  def hi = "hi"
  def self.make = new
end
p A.make.hi, A.name
anon = Class.new(A) { def hi = super + "!" }
p anon.new.hi, anon.name, anon.superclass
#--- Module.new
M = Module.new do
  def m = 1
end
class A
  include M
end
p A.new.m, M.name, M.class
#--- Object#inspect
class A
  def initialize
    @a = 1
    @b = "x"
  end
end
puts A.new.inspect.gsub(/0x\h+/, "XX")
puts Object.new.inspect.sub(/0x\h+/, "XX")
puts A.new.to_s.sub(/0x\h+/, "XX")
#--- inspect of nested objects
class A
  def initialize(x) = @x = x
end
puts A.new(A.new([nil, :a])).inspect.gsub(/0x\h+/, "XX")
#--- inspect doesn't use to_s, p uses inspect
class A
  def to_s = "to_s"
end
puts A.new.inspect.sub(/0x\h+/, "XX")
class B
  def inspect = "INSPECT"
end
p B.new
puts "#{[B.new]} #{{a: B.new}}"
#--- to_s must be a string
class A
  def to_s = 5
end
puts "#{A.new}".sub(/0x\h+/, "XX")
#--- equality
class P
  attr_reader :v
  def initialize(v) = @v = v
  def ==(o) = o.is_a?(P) && v == o.v
  alias eql? ==
  def hash = v.hash
end
p P.new(1) == P.new(1), P.new(1) != P.new(2), P.new(1).equal?(P.new(1)), [P.new(1)] == [P.new(1)]
h = {P.new(1) => :found}
p h[P.new(1)], [P.new(1), P.new(1)].uniq.size, [P.new(3)].include?(P.new(3)), [P.new(1)] - [P.new(1)]
#--- identity is the default
class A; end
a = A.new
p a == a, a == A.new, a.eql?(a), {a => 1}[a], a.hash == a.hash
#--- comparable
class V
  include Comparable
  attr_reader :n
  def initialize(n) = @n = n
  def <=>(o) = n <=> o.n
end
p V.new(1) < V.new(2), V.new(1) >= V.new(2), V.new(2).between?(V.new(1), V.new(3)), V.new(5).clamp(V.new(1), V.new(3)).n, [V.new(2), V.new(1)].min.n
#--- enumerable
class L
  include Enumerable
  def each
    yield 3
    yield 1
    yield 2
  end
end
l = L.new
p l.sort, l.map { |x| x + 1 }, l.include?(2), l.min, l.sum, l.first, l.first(2), l.to_a, l.select(&:odd?), l.inject(:+), l.each_slice(2).to_a, l.sort_by { |x| -x }, l.reduce(10) { |a, b| a + b }, l.each_with_index.to_a, l.partition { |x| x > 1 }, l.entries, l.count, l.reject(&:odd?), l.each_cons(2).to_a, l.zip([1, 2, 3]), l.group_by(&:odd?), l.min_by { |x| -x }, l.tally, l.lazy.map { |x| x * 2 }.first(2)
#--- coerce
class Money
  attr_reader :v
  def initialize(v) = @v = v
  def coerce(o) = [Money.new(o), self]
  def +(o) = Money.new(v + (o.is_a?(Money) ? o.v : o))
end
p (5 + Money.new(2)).v
#--- to_str makes strings
class S
  def to_str = "str"
end
p "a" + S.new, ["x", S.new].join("-")
#--- to_ary takes apart
class T
  def to_ary = [1, 2]
end
a, b = T.new
p a, b
[T.new].each { |x, y| p [x, y] }
#--- method_missing
class Ghost
  def method_missing(name, *args, &block)
    if name.to_s.start_with?("get_")
      [name, args, block&.call]
    else
      super
    end
  end
  def respond_to_missing?(name, priv = false) = name.to_s.start_with?("get_") || super
end
g = Ghost.new
p g.get_x(1, 2) { 3 }, g.respond_to?(:get_y), g.respond_to?(:other), g.method(:get_z).call(5)
begin
  g.other
rescue NoMethodError => e
  puts e.message.sub(/0x\h+/, "XX")
end
#--- method_missing for setters and operators
class O
  def initialize = @h = {}
  def method_missing(n, *a)
    n.end_with?("=") ? @h[n.to_s.chomp("=").to_sym] = a[0] : @h[n]
  end
  def respond_to_missing?(*) = true
end
o = O.new
o.name = "x"
p o.name, o.other
#--- method_missing on a class
class A
  def self.method_missing(n, *a) = "#{n}#{a}"
  def self.respond_to_missing?(*) = true
end
p A.foo(1), A.bar
#--- respond_to?
class A
  def pub = 1
  private def priv = 1
  protected def prot = 1
end
a = A.new
p a.respond_to?(:pub), a.respond_to?(:priv), a.respond_to?(:priv, true), a.respond_to?(:prot), a.respond_to?("pub"), 1.respond_to?(:+)
#--- is_a, kind_of, instance_of
class A; end
class B < A; end
module M; end
b = B.new.extend(M)
p b.is_a?(A), b.kind_of?(M), b.instance_of?(A), b.instance_of?(B), B === b, A === b, M === b, B <= A, A <= B, B < B, A > B, A <=> B, B <=> A, A <=> 5
#--- dup and clone
class A
  attr_accessor :x
  def initialize = @x = [1]
  def initialize_copy(o)
    @x = o.x.dup
  end
end
a = A.new
b = a.dup
b.x << 2
p a.x, b.x
c = a.freeze.clone
p c.frozen?, a.dup.frozen?, a.clone(freeze: false).frozen?
#--- clone keeps singleton methods
a = Object.new
def a.hi = :hi
p a.clone.hi
a.dup.hi rescue puts "no"
#--- singleton class
a = "x"
class << a
  def twice = self * 2
  attr_accessor :extra
end
a.extra = 5
p a.twice, a.extra, a.singleton_methods.sort
#--- define_singleton_method
o = Object.new
o.define_singleton_method(:add) { |x, y = 1| x + y }
p o.add(1), o.add(1, 5), o.singleton_methods
#--- extend an object
module Loud
  def loud = to_s.upcase
end
s = "abc"
s.extend(Loud)
p s.loud, s.singleton_class.include?(Loud), s.is_a?(Loud)
#--- instance variables by name
class A; end
a = A.new
a.instance_variable_set(:@z, 5)
p a.instance_variable_get(:@z), a.instance_variable_get("@none"), a.instance_variables, a.instance_variable_defined?(:@z)
a.remove_instance_variable(:@z)
p a.instance_variables
#--- bad name of an instance variable
Object.new.instance_variable_get("z")
#--- reading an unset instance variable
class A
  def m = @nope
end
p A.new.m
#--- instance variables at the top
@top = 5
def m = @top
p m, self.instance_variables
#--- methods of a class
class A
  def b = 1
  def a = 2
  private def c = 3
end
p A.instance_methods(false).sort, (A.new.methods - Object.instance_methods).sort, A.private_instance_methods(false), A.method_defined?(:a), A.method_defined?(:c), A.private_method_defined?(:c), A.instance_method(:a).name
#--- allocate
class A
  def initialize = @x = 1
  attr_reader :x
end
p A.allocate.x
#--- private new
class Single
  @instance = nil
  private_class_method :new
  def self.instance = @instance ||= new
end
p Single.instance.equal?(Single.instance)
Single.new
#--- inherited hook
class Base
  def self.inherited(k)
    super
    (@subs ||= []) << k.name
  end
  def self.subs = @subs
end
class X < Base; end
class Y < Base; end
p Base.subs, Base.subclasses.map(&:name).sort
#--- method_added hook
class A
  def self.method_added(n) = puts("added #{n}")
  def x = 1
  def y = 2
end
#--- instance_methods order and super classes
class A
  def a; end
end
class B < A
  def b; end
end
p B.instance_methods(false), B.instance_methods.include?(:a), B.instance_method(:a).owner
#--- ancestors
module M; end
class A
  include M
end
class B < A; end
p B.ancestors.take(3), Integer.ancestors.include?(Comparable), B.include?(M), B.included_modules.first
#--- wrong arguments to new
class A
  def initialize(a) end
end
A.new
#--- arguments without initialize
class A; end
A.new(1)
#--- object with to_proc, to_a, each
class A
  def to_a = [1, 2]
end
a, b = *A.new
p a, b, [*A.new, 3]
#--- structs
S = Struct.new(:a, :b) do
  def sum = a + b
end
s = S.new(1, 2)
p s, s.sum, s.a, s[1], s[:b], s["a"], s.to_a, s == S.new(1, 2), s.members
s.a = 10
p s.to_h, S.members
a, b = *s
p a, b
#--- keyword structs
S = Struct.new(:a, :b, keyword_init: true)
p S.new(a: 1, b: 2), S.new(a: 1)
#--- class inherits from struct
class P < Struct.new(:x, :y)
  def dist = Math.sqrt(x**2 + y**2)
end
p P.new(3, 4).dist, P.new(1, 2)
#--- object as hash key with hash and eql
class K
  def initialize(x) = @x = x
  attr_reader :x
  def hash = x.hash
  def eql?(o) = x == o.x
end
h = Hash.new(0)
h[K.new(1)] += 1
h[K.new(1)] += 1
p h.size, h.values
#--- send calls private methods
class A
  private
  def secret(x) = "s#{x}"
end
p A.new.send(:secret, 1), A.new.__send__(:secret, 2)
A.new.public_send(:secret, 1)
#--- class name in errors
module Deep
  class Er < StandardError; end
end
raise Deep::Er, "x"
#--- to_s of a class and of anonymous ones
puts String, Class.new.to_s.sub(/0x\h+/, "XX"), Module.new.inspect.sub(/0x\h+/, "XX"), String.singleton_class, Object.new.singleton_class.to_s.sub(/0x\h+/, "XX")
#--- then returns
class Chain
  def initialize = @l = []
  def add(x)
    @l << x
    self
  end
  def done = @l
end
p Chain.new.add(1).add(2).done
#--- class reopened in a method by class_eval
String.class_eval do
  def hello = "hello #{self}"
end
p "x".hello
#--- operator [] on class
class A
  def self.[](*x) = x
end
p A[1, 2], A[]
#--- constants of instances
class A
  X = 1
  def x = self.class::X
end
class B < A
  X = 2
end
p A.new.x, B.new.x
