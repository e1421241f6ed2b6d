#--- include
module Greet
  def hi = "hi from #{name}"
end
class A
  include Greet
  def name = "A"
end
p A.new.hi, A.include?(Greet), A.new.is_a?(Greet)
#--- include order
module M
  def m = "M"
end
module N
  def m = "N" + super
end
class A
  include M
  include N
end
class B
  include N, M
end
p A.new.m, A.ancestors.take(3), B.ancestors.take(3)
#--- class wins over module
module M
  def m = "M"
end
class A
  include M
  def m = "A" + super
end
p A.new.m
#--- prepend
module P
  def m = "P(" + super + ")"
end
class A
  prepend P
  def m = "A"
end
p A.new.m, A.ancestors.take(2)
#--- prepend after instances
class A
  def m = 1
end
a = A.new
module P
  def m = super + 1
end
A.prepend(P)
p a.m
#--- prepend to a core class
module Loud
  def upcase = super + "!"
end
String.prepend(Loud)
p "a".upcase
#--- include into a core class
module Extra
  def extra = "extra #{self}"
end
class Integer
  include Extra
end
p 1.extra
#--- extend a class
module ClassMethods
  def create = new
end
class A
  extend ClassMethods
end
p A.create.class, A.singleton_class.include?(ClassMethods)
#--- included hook
module M
  def self.included(base)
    base.extend(ClassMethods)
    puts "included in #{base}"
  end
  module ClassMethods
    def cm = "cm of #{name}"
  end
end
class A
  include M
end
p A.cm
#--- extended and prepended hooks
module M
  def self.extended(o) = puts("extended #{o.class}")
  def self.prepended(c) = puts("prepended #{c}")
end
Object.new.extend(M)
class A
  prepend M
end
#--- module functions
module Util
  def self.a = 1
  module_function
  def b = 2
end
p Util.a, Util.b
class A
  include Util
  def m = b
end
p A.new.m
A.new.b
#--- module_function with names
module Util
  def x = 1
  def y = 2
  module_function :x
end
p Util.x
Util.y
#--- extend self
module Util
  extend self
  def a = b + 1
  def b = 1
end
p Util.a
#--- constants of a module
module M
  X = 1
  class C
    def x = X
  end
  def self.x = X
end
p M::X, M::C.new.x, M.x, M.constants.sort
#--- nested modules
module A
  module B
    class C
      def where = Module.nesting
    end
  end
end
p A::B::C.new.where
#--- reopened module
module M
  def self.a = 1
end
module M
  def self.b = a + 1
end
p M.b
#--- super through modules
module A
  def m = ["A"] + super
end
module B
  def m = ["B"] + super
end
class Base
  def m = ["Base"]
end
class C < Base
  include A
  include B
  def m = ["C"] + super
end
p C.new.m
#--- module with state
module Registry
  @items = []
  class << self
    attr_reader :items
    def add(x)
      items << x
      self
    end
  end
end
Registry.add(1).add(2)
p Registry.items
#--- refinements
module Shout
  refine String do
    def shout = upcase + "!"
  end
end
using Shout
p "a".shout
#--- refinement calls super
module R
  refine Integer do
    def to_s = "<#{super}>"
  end
end
using R
p 5.to_s
#--- comparing modules
module M; end
class A
  include M
end
p A < M, A <= M, M > A, M < A, (M <=> A), (A <=> M), M == M
#--- instance_methods of a module
module M
  def a; end
  private def b; end
end
p M.instance_methods, M.method_defined?(:a), M.instance_method(:a).class
#--- alias_method chains
module Deb
  def self.included(base)
    base.class_eval do
      alias_method :orig_go, :go
      def go = "before " + orig_go
    end
  end
end
class A
  def go = "go"
  include Deb
end
p A.new.go
#--- define_method with symbol and method
class A
  def a = 1
  define_method(:b, instance_method(:a))
  define_method("c") { |x = 2| x }
end
p A.new.b, A.new.c, A.new.c(5)
#--- define_method closes over locals
class A
  %w[x y].each_with_index do |n, i|
    define_method("get_#{n}") { i }
    define_method("#{n}?") { true }
  end
end
p A.new.get_x, A.new.get_y, A.new.x?
#--- return in define_method
class A
  define_method(:m) do |x|
    return :big if x > 5
    :small
  end
end
p A.new.m(9), A.new.m(1)
#--- define_method is strict about arguments
class A
  define_method(:m) { |x| x }
end
A.new.m
#--- remove_method
class A
  def m = 1
end
class B < A
  def m = 2
end
p B.new.m
B.send(:remove_method, :m)
p B.new.m
#--- remove_method of nothing
class A; end
A.send(:remove_method, :zip)
#--- undef_method
class A
  def m = 1
end
class B < A
  undef_method :m
end
p B.new.respond_to?(:m), A.new.respond_to?(:m)
#--- instance_method and bind_call
class A
  def m(x) = [self.class, x]
end
class B < A
  def m(x) = :b
end
p A.instance_method(:m).bind_call(B.new, 5)
#--- class_eval with a string
class A; end
A.class_eval("def m; 42; end")
p A.new.m
A.class_eval <<-RUBY, __FILE__, __LINE__ + 1
  def n
    43
  end
RUBY
p A.new.n
#--- class_exec with arguments
class A; end
A.class_exec(7) { |v| define_method(:seven) { v } }
p A.new.seven
#--- instance_eval on a class defines class methods
class A; end
A.instance_eval do
  def cm = :cm
end
p A.cm
#--- instance_eval with a string
class A
  def initialize = @v = 9
end
p A.new.instance_eval("@v + 1")
#--- const_get, const_set, const_defined?
module M
  X = 1
  module N
    Y = 2
  end
end
p M.const_get(:X), Object.const_get("M::N::Y"), M.const_defined?(:Z), M.const_defined?(:String), M.const_defined?(:String, false)
M.const_set(:Z, 5)
p M::Z, M.constants.sort
M.const_get(:Nope)
#--- const_get with a bad name
Object.const_get("lower")
#--- const_missing
class A
  def self.const_missing(n) = "missing #{n}"
end
p A::Foo, A.const_get(:Bar)
#--- remove_const
class A
  X = 1
end
p A.send(:remove_const, :X), A.const_defined?(:X)
#--- private_constant
class A
  X = 1
  private_constant :X
  def self.x = X
end
p A.x
A::X
#--- uninitialized constant
Nope
#--- uninitialized constant in a module
module M; end
M::Nope
#--- uninitialized constant within a class
class A
  def m = Nope::X
end
A.new.m
#--- constant of something that is no module
5::Foo
#--- constants by lexical scope first
X = :top
class Base
  X = :base
end
module M
  X = :lexical
  class A < Base
    def x = X
  end
end
p M::A.new.x
#--- constants by inheritance
class Base
  X = :base
end
class A < Base
  def x = X
  def self.y = X
end
p A.new.x, A.y, A::X
#--- constants from included modules
module M
  X = 1
end
class A
  include M
  def x = X
end
p A.new.x, A::X
#--- top-level constants with ::
X = :top
module M
  X = :m
  p X, ::X
end
#--- constants in blocks
module M
  X = 5
  def self.m = [1].map { |v| v + X }
end
p M.m
#--- reassigned constant
X = 1
X = 2
p X
#--- constant op-assign
X ||= 5
X ||= 6
p X
module M; end
M::Y ||= 7
p M::Y
#--- multiple constants
A, B = 1, 2
p A, B
#--- Module.nesting and name
module A
  module B
    p Module.nesting, name
  end
end
#--- included_modules and extend order
module A
  def m = :a
end
module B
  def m = :b
end
o = Object.new
o.extend(A, B)
p o.m
o.extend(B)
p o.m, o.singleton_class.ancestors.first(3).drop(1)
#--- append_features and friends are private
module M; end
p M.respond_to?(:included), M.respond_to?(:extend_object)
#--- a module can't be instantiated
module M; end
M.new
#--- include needs a module
class A
  include String
end
#--- instance of modules in case
module M; end
class A
  include M
end
case A.new
when M then puts "M"
end
#--- class variables in modules
module M
  @@x = 1
  def self.x = @@x
  def x = @@x += 1
end
class A
  include M
end
A.new.x
p M.x
#--- method from module visible to class methods
module Finder
  def find(x) = items.index(x)
end
class Store
  extend Finder
  def self.items = [:a, :b]
end
p Store.find(:b)
#--- module_eval adds methods
module M; end
M.module_eval { def z = 26 }
class A
  include M
end
p A.new.z
#--- late methods of an included module
module M; end
class A
  include M
end
module M
  def late = :late
end
p A.new.late
#--- instance_variable in modules
module Count
  def inc = @n = (@n || 0) + 1
end
class A
  include Count
end
a = A.new
a.inc
p a.inc
#--- public_class_method and attr in singleton
class A
  class << self
    attr_accessor :setting
    def configure = yield(self)
  end
end
A.configure { |c| c.setting = 5 }
p A.setting
#--- Kernel methods in modules
module M
  def self.go = format("%d-%s", 1, "x")
end
p M.go
#--- Comparable and Enumerable are modules
p Comparable.class, Enumerable.instance_methods.include?(:map), Kernel.class
#--- BasicObject
class Proxy < BasicObject
  def initialize(t) = @t = t
  def method_missing(n, *a, &b) = @t.__send__(n, *a, &b)
  def respond_to_missing?(*) = true
end
x = Proxy.new([1, 2])
p x.size, x.map { |v| v + 1 }
p Proxy.superclass, BasicObject.superclass
#--- delegation by define_method
class Wrapper
  def initialize(o) = @o = o
  %i[size first].each do |n|
    define_method(n) { |*a, &b| @o.send(n, *a, &b) }
  end
end
w = Wrapper.new([1, 2, 3])
p w.size, w.first(2)
#--- protected methods
class A
  def initialize(v) = @v = v
  def cmp(o) = v <=> o.v
  protected
  attr_reader :v
end
p A.new(1).cmp(A.new(2))
A.new(1).v
#--- private with self as receiver
class A
  def m = self.priv
  def s = self.val = 5
  private
  def priv = 1
  attr_accessor :val
end
p A.new.m, A.new.s
#--- private with another receiver
class A
  def m(o) = o.priv
  private def priv = 1
end
begin
  A.new.m(A.new)
rescue NoMethodError => e
  puts e.message.sub(/0x\h+/, "XX")
end
#--- visibility of several methods
class A
  def a; end
  def b; end
  def c; end
  private :a, :b
  public :b
end
p A.public_instance_methods(false).sort, A.private_instance_methods(false).sort
#--- private in a subclass
class A
  def m = 1
end
class B < A
  private :m
end
p A.new.m, B.new.respond_to?(:m), B.new.send(:m)
#--- private returns its arguments
class A
  p(private def x; end)
  p private(:x, :x)
  p private
end
#--- visibility ends with the class body
class A
  private
  def a = 1
end
class A
  def b = 2
end
p A.new.b
#--- private section and nested class
class A
  private
  class N
    def x = 1
  end
  def y = 2
end
p A::N.new.x, A.private_instance_methods(false)
#--- private_class_method
class A
  def self.x = 1
  private_class_method :x
  def self.y = x
end
p A.y
A.x
#--- private attr
class A
  private attr_reader :x
  def initialize = @x = 5
  def y = x
end
p A.new.y, A.new.respond_to?(:x)
#--- super calls private and keeps visibility
class A
  private
  def m = 1
end
class B < A
  def m = super + 1
end
p B.new.m
#--- instance_variable_get on a class
class A
  @list = [1]
end
p A.instance_variable_get(:@list), A.instance_variables
#--- object equality of modules as keys
h = {String => 1, Integer => 2}
p h[String], h["x".class], h[Float]
