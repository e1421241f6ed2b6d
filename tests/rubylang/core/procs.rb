#--- calling
add = proc { |a, b| [a, b] }
p add.call(1), add.(1, 2), add[1, 2, 3], add.yield([1, 2]), add === 5

#--- lambdas are strict
l = ->(a, b) { [a, b] }
p l.(1, 2), l.lambda?, proc {}.lambda?
l.call(1)

#--- arity
p proc {}.arity, proc { |a| }.arity, proc { |a, b| }.arity, proc { |*a| }.arity, ->(a, b = 1) {}.arity, ->(a:, b: 1) {}.arity, ->() {}.arity, lambda { |a, *b| }.arity, proc { |a, b = 1| }.arity

#--- parameters
p ->(a, b = 1, *c, d:, e: 2, **f, &g) {}.parameters, proc { |a, b| }.parameters

#--- curry
add = ->(a, b, c) { a + b + c }
p add.curry[1][2][3], add.curry.(1, 2).(3), add.curry[1, 2, 3], proc { |a, b| [a, b] }.curry[1][2], ->(*a) { a }.curry(2)[1][2]

#--- curry with a wrong number
->(a, b) {}.curry(3)

#--- composing
f = ->(x) { x + 1 }
g = ->(x) { x * 10 }
p (f >> g).(1), (f << g).(1), (f >> g >> f).(0), (method(:Integer) >> f).("4"), (:upcase.to_proc >> :reverse.to_proc).("ab"), [1, 2].map(&f >> g)

#--- composing with something else
->(x) { x } >> 1

#--- closures
def counter
  n = 0
  -> { n += 1 }
end
c = counter
c.call
p c.call, counter.call

#--- returning
def m
  [1, 2].each { |x| return x }
  0
end
def l
  f = -> { return 5 }
  f.call + 1
end
p m, l

#--- procs in hashes
ops = { "+" => ->(a, b) { a + b }, "-" => ->(a, b) { a - b } }
p ops["+"].call(1, 2), ops.transform_values { |f| f.(5, 3) }

#--- methods
m = 5.method(:+)
p m.call(3), m.owner, m.receiver, m.name, m.arity, [1, 2].map(&5.method(:+)), m.unbind.class, method(:puts).arity, "abc".method(:upcase).unbind.bind("x").call

#--- methods of Ruby
def foo(a, b = 2, *c, k:, **o, &blk) = a
m = method(:foo)
p m.arity, m.parameters, m.name, m.owner, m.call(1, k: 2)

#--- instance_method
class A; def hi(x) = "hi #{x} #{@n}"; def initialize(n) = @n = n; end
um = A.instance_method(:hi)
p um.class, um.bind(A.new(3)).call(1), um.bind_call(A.new(4), 2), um.name, um.arity

#--- binding to something else
class A; def hi = 1; end
A.instance_method(:hi).bind("x")

#--- an unknown method
5.method(:nope)

#--- methods as blocks
p %w[1 2].map(&method(:Integer)), [[1, 2]].map(&:sum), %w[a].each_with_index.map { |s, i| s * (i + 1) }

#--- Proc.new
p Proc.new { |x| x }.call(1)

#--- Proc.new without a block
Proc.new

#--- yield and blocks
def twice = [yield(1), yield(2)]
p twice { |x| x * 3 }, twice(&:to_s), twice(&->(x) { -x })

#--- block_given and passing on
def a(&b) = b
def c(&b) = a(&b)
p a, c { 4 }.call, a {}.class

#--- symbols to procs
p %w[a b].map(&:to_sym), :+.to_proc.call(1, 2), %w[b a].sort_by(&:itself), [1, nil].map(&:to_s)

#--- lambda in a case
even = ->(x) { x.even? }
case 4
when even then p :even
end

#--- default arguments of blocks
p [[1, 2], [3]].map { |a, b = 9| [a, b] }, [[1, [2, 3]]].map { |a, (b, c)| a + b + c }, [1].map { |a, b| [a, b] }, [[1, 2, 3]].map { |a, *b| b }

#--- memo
fib = Hash.new { |h, n| h[n] = n < 2 ? n : h[n - 1] + h[n - 2] }
p fib[40]

#--- recursion
fact = ->(n) { n.zero? ? 1 : n * fact.(n - 1) }
p fact.(20)

#--- equality
a = proc { 1 }
p a == a, a == proc { 1 }, a.dup == a, a.hash == a.hash, a.to_proc.equal?(a)

#--- super_method and owners
class P1; def x = 1; end
class C1 < P1; def x = 2; end
m = C1.new.method(:x)
p m.super_method.call, m.owner, m.super_method.owner, m.super_method.super_method

#--- instance_exec with arguments
class Box; def initialize = @v = 3; end
p Box.new.instance_exec(2) { |x| @v * x }, Box.new.instance_eval { @v }

#--- numbered parameters
p [1, 2].map { _1 * 2 }, [[1, 2]].map { _1 + _2 }
