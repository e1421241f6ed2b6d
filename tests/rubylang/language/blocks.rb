#--- yield one
def m = yield(1)
m { |x| p x }
m { |x, y| p [x, y] }
m { |x, *y| p [x, y] }
m { |*x| p x }
m { p :none }
#--- yield several
def m = yield(1, 2, 3)
m { |x| p x }
m { |x, y| p [x, y] }
m { |x, *y| p [x, y] }
m { |*x, y| p [x, y] }
m { |x, (y, z), w| p [x, y, z, w] }
#--- yield an array
def m = yield([1, 2])
m { |x| p x }
m { |x, y| p [x, y] }
m { |x, *y| p [x, y] }
m { |x,| p x }
m { |*x| p x }
m { |(x, y)| p [x, y] }
m { |x, y = 5, z = 6| p [x, y, z] }
#--- yield nested arrays
def m = yield([1, [2, [3, 4]]])
m { |a, (b, (c, d))| p [a, b, c, d] }
m { |a, b| p [a, b] }
#--- yield an array and more
def m = yield([1, 2], 3)
m { |x, y| p [x, y] }
m { |(a, b), c| p [a, b, c] }
#--- too many and too few
def m = yield(1)
m { |a, b, c| p [a, b, c] }
def n = yield(1, 2, 3, 4)
n { |a, b| p [a, b] }
#--- the value of yield
def m
  x = yield
  p x
end
m { 5 }
m { }
#--- block given
def m = block_given? ? yield : :none
p m, m { :block }
#--- yield without a block
def m = yield
m
#--- a block's own variables
x = 10
[1, 2].each { |x| x += 1 }
p x
#--- blocks see and change outer variables
sum = 0
[1, 2, 3].each { |x| sum += x }
p sum
#--- variables made in a block vanish
[1].each { inner = 1 }
p defined?(inner)
#--- block-local variables
x = 1
[5].each { |y; x| x = y }
p x
#--- each call has its own variables
procs = [1, 2, 3].map { |i| n = i * 10; -> { n += 1 } }
p procs.map(&:call), procs.map(&:call)
#--- nested blocks
r = [1, 2].map { |a| [3, 4].map { |b| [5].map { |c| a * b * c } } }
p r
#--- block to proc and back
def take(&b) = b
def give = yield(3)
pr = take { |x| x * 2 }
p pr.call(2), give(&pr), pr.class
#--- no block is nil
def m(&b) = b
p m
#--- passing nil as block
def m = block_given?
p m(&nil)
#--- symbols as blocks
p %w[a b].map(&:upcase), [1, 2, 3].inject(&:+), [[1, 2], [3]].map(&:length)
#--- methods as blocks
def double(x) = x * 2
p [1, 2].map(&method(:double))
#--- break gives a value
p [1, 2, 3].each { |x| break x * 10 if x == 2 }
p [1, 2, 3].each { |x| break }
p [1, 2].map { |x| break 1, 2 }
#--- break from a method with a block
def m
  yield 1
  puts "not reached"
end
p m { |x| break :out }
#--- break runs ensure
def m
  yield
ensure
  puts "ensured"
end
p m { break 5 }
#--- break from nested blocks
r = [1, 2].each do |a|
  [3, 4].each do |b|
    break if b == 3
    p b
  end
  p a
end
p r
#--- next gives a value
p [1, 2, 3].map { |x| next 0 if x == 2; x }
p [1, 2].map { |x| next }
p [1].map { next 1, 2 }
#--- next in nested conditions
r = [1, 2, 3, 4].map do |x|
  if x.even?
    next :even if x == 2
    unless x == 2
      next :four
    end
  end
  x
end
p r
#--- return from a block leaves the method
def find(list)
  list.each { |x| return x if x > 1 }
  nil
end
p find([1, 2, 3]), find([0])
#--- return through several blocks
def m
  [1].each { [2].each { [3].each { |x| return x } } }
  :no
end
p m
#--- return from a block runs ensure
def m
  [1].each do |x|
    begin
      return :r
    ensure
      puts "e"
    end
  end
end
p m
#--- redo
n = 0
[1].each do |x|
  n += 1
  redo if n < 3
end
p n
#--- numbered parameters
p [1, 2].map { _1 * 2 }, [[1, 2], [3, 4]].map { _1 + _2 }
p [[1, 2]].map { _1 }
#--- numbered parameters in a lambda
f = -> { _1 + _2 }
p f.(1, 2), f.arity
#--- lambda literals
f = ->(x, y = 2) { x + y }
g = -> x { x * 2 }
h = -> { :none }
p f.(1), f.(1, 1), g[4], h.call
#--- lambda with do
f = lambda do |x|
  x + 1
end
g = ->(x) do
  x + 2
end
p f.call(1), g.call(1)
#--- lambdas are strict
f = ->(a, b) { [a, b] }
begin
  f.call(1)
rescue ArgumentError => e
  puts e.message
end
begin
  f.call([1, 2])
rescue ArgumentError => e
  puts e.message
end
#--- procs are loose
f = proc { |a, b| [a, b] }
p f.call(1), f.call(1, 2, 3), f.call([1, 2]), f.call
#--- lambda?
p proc { }.lambda?, lambda { }.lambda?, -> { }.lambda?, Proc.new { }.lambda?
#--- return in a lambda
def m
  f = -> { return 1 }
  f.call
  2
end
p m
#--- return in a proc
def m
  f = proc { return 1 }
  f.call
  2
end
p m
#--- next in a proc and a lambda
p proc { next 5; 6 }.call, lambda { next 7; 8 }.call
#--- break in a lambda
p lambda { break 5; 6 }.call
#--- arity of procs
p proc { }.arity, proc { |x| }.arity, proc { |x, y| }.arity, proc { |*x| }.arity, proc { |x, *y| }.arity
p proc { |x, y = 1| }.arity, proc { |x = 1| }.arity, proc { || }.arity
p lambda { }.arity, lambda { |x| }.arity, lambda { |x, y = 1| }.arity, lambda { |*x| }.arity, lambda { |x = 1| }.arity, lambda { |k:| }.arity
#--- parameters of procs
p proc { |x, y = 1, *z, k:, &b| }.parameters
p lambda { |x, y = 1, *z, k: 1, **o| }.parameters
#--- closures keep variables alive
def counter
  n = 0
  [-> { n += 1 }, -> { n }]
end
inc, get = counter
inc.call
inc.()
p get.call
#--- closures see later changes
x = 1
f = -> { x }
x = 2
p f.call
#--- composition
f = ->(x) { x + 1 }
g = ->(x) { x * 2 }
p (f >> g).call(3), (f << g).call(3), (f >> :to_s.to_proc).call(1)
#--- currying
add = ->(a, b, c) { a + b + c }
p add.curry[1][2][3], add.curry.(1, 2).(3), add.curry[1, 2, 3]
#--- procs and case
even = ->(x) { x.even? }
case 4
when even then puts "even"
end
#--- yield self and tap
r = 5.then { |x| x + 1 }
p r, [1].tap { |a| a << 2 }
#--- instance_eval with a block
class A
  def initialize = @x = 5
end
p A.new.instance_eval { @x }
#--- instance_exec with arguments
class A
  def initialize = @x = 5
end
p A.new.instance_exec(2, 3) { |a, b| @x * a * b }
#--- a block in a hash argument
h = {f: ->(x) { x + 1 }, g: proc { 2 }}
p h[:f].(1), h[:g].call
#--- blocks and self
class A
  def m = [1].map { |x| self.class }
end
p A.new.m
#--- yield in a block
def m
  [1, 2].each { |x| yield x }
end
m { |x| p x }
#--- yield in define_method's sibling
def twice
  yield
  yield
end
n = 0
twice { twice { n += 1 } }
p n
#--- blocks with splat and block parameter
f = proc { |*a, &b| [a, b&.call] }
p f.call(1, 2) { 3 }
#--- optional parameters of blocks
f = proc { |a, b = 2, *c| [a, b, c] }
p f.call(1), f.call(1, 3), f.call(1, 3, 4), f.call([1, 3, 4])
#--- a proc from a method with a block argument
def m(a, &blk) = blk.call(a)
p m(3) { |x| x + 1 }
#--- block result from do end in assignment
x = [1, 2].map do |y|
  y + 1
end
p x
#--- begin in a block
r = [1, 0].map do |x|
  10 / x
rescue ZeroDivisionError
  :inf
else
  :fine
ensure
  print "."
end
p r
#--- closures in loops share or not
fs = []
3.times { |i| fs << -> { i } }
p fs.map(&:call)
gs = []
for i in 0..2 do gs << -> { i } end
p gs.map(&:call)
#--- proc equality and identity
f = proc { 1 }
p f == f, f == proc { 1 }, f.equal?(f)
#--- to_proc of an object
class Adder
  def initialize(n) = @n = n
  def to_proc = ->(x) { x + @n }
end
p [1, 2].map(&Adder.new(10))
#--- wrong block argument
[1].map(&5)
#--- hash as a block
h = {1 => :a}
p [1, 2].map(&h)
#--- orphan return value of loops
p (loop do break end), (while false do end)
#--- loop with StopIteration
e = [1, 2].each
r = loop { p e.next }
p r
#--- loop with break value
i = 0
p loop { i += 1; break i * 2 if i > 3 }
#--- symbol to_proc on a private method fails
class A
  private def x = 1
end
begin
  [A.new].map(&:x)
rescue NoMethodError => e
  puts e.message.sub(/0x\h+/, "XX")
end
#--- method with block and splat
def m(*a)
  yield(*a)
end
m(1, 2) { |x, y| p [x, y] }
m([1, 2]) { |x, y| p [x, y] }
m { |x| p x }
#--- passing a block through
def outer(&b) = inner(1, &b)
def inner(x) = yield(x)
p outer { |x| x + 1 }
#--- block variables shadow methods
def x = 1
p [5].map { |x| x + 1 }
p x
#--- it as a name of a variable or method
it = 3
p [1].map { it }
#--- returning procs from methods
def adder(n) = proc { |x| x + n }
p adder(2).call(3), adder(5).(1), adder(1)[1], adder(1).yield(2)
#--- yield precedence
def m = yield + 1
p m { 2 }
#--- each_with_object and inject
p [1, 2].each_with_object([]) { |x, acc| acc << x * 2 }
p [[1, 2], [3, 4]].each_with_index.map { |(a, b), i| a * b + i }
p({a: 1}.map { |k, v| [k, v] }, {a: 1}.each_with_index.map { |(k, v), i| [k, v, i] })
#--- inject with destructuring
p({a: 1, b: 2}.inject(0) { |s, (k, v)| s + v })
#--- native methods without the block that they need
begin
  5.tap
rescue LocalJumpError => e
  p e.message
end
#--- lambdas and procs called with keywords
f = ->(a, b) { [a, b] }
g = proc { |a, b| [a, b] }
h = ->(a, b, c, d) { [a, b, c, d] }
[-> { f.(1, k: 2) }, -> { g.(1, k: 2) }, -> { f.call(1, 2, k: 3) }, -> { h.(1, 2, 3, k: 4) }, -> { f.(**{}) }].each do |run|
  p run.call
rescue ArgumentError => error
  puts error.message
end
