#--- several at once
a, b = 1, 2
a, b = b, a
p a, b
#--- arrays on the right
a, b, c = [1, 2]
p a, b, c
a, b = 1
p a, b
a, = [5, 6]
p a
#--- splats on the left
a, *b = 1, 2, 3
p a, b
*a, b = 1, 2, 3
p a, b
a, *b, c = 1, 2, 3, 4
p a, b, c
a, *b, c = 1, 2
p a, b, c
*a = 1
p a
a, *b, c = 1
p a, b, c
*, a = 1, 2
p a
a, (*b), c = 1, [2, 3], 4
p b
#--- splats on the right
a = *1..3
p a
a = *nil
p a
a = *[1], 2
p a
a = 1, 2
p a
a, b = *[1, 2], 3
p a, b
#--- nested
a, (b, c), d = 1, [2, 3], 4
p a, b, c, d
(a, b), c = [1, 2], 3
p a, b, c
a, (b, (c, *d)), e = 1, [2, [3, 4, 5]], 6
p a, b, c, d, e
#--- into attributes, elements and variables
class A
  attr_accessor :x
end
o = A.new
h = {}
arr = []
o.x, h[:k], arr[2], @i, $g = 1, 2, 3, 4, 5
p o.x, h, arr, @i, $g
#--- the value of a multiple assignment
p((a, b = 1, 2))
x = (c, d = [3, 4])
p x
#--- chains
a = b = c = 5
p a, b, c
a = b = []
a << 1
p b
#--- op-assign
x = 5
x += 1
x -= 2
x *= 3
x /= 2
x **= 2
x %= 7
p x
x <<= 2
x |= 1
x &= 13
x ^= 2
x >>= 1
p x
s = "a"
s += "b"
s *= 2
s << "c"
p s
#--- or-assign and and-assign
a = nil
a ||= 1
a ||= 2
p a
b = 1
b &&= b + 1
p b
c = nil
c &&= 5
p c
d ||= 7
p d
e = false
e ||= :set
p e
#--- or-assign on elements
h = {}
h[:a] ||= []
h[:a] << 1
h[:a] ||= [9]
h[:n] = (h[:n] || 0) + 1
h[:m] ||= 0
h[:m] += 5
p h
a = [nil, 2]
a[0] ||= 1
a[1] ||= 9
a[5] ||= 3
p a
#--- element with several indices
class G
  def initialize = @d = {}
  def [](x, y) = @d[[x, y]]
  def []=(x, y, v)
    @d[[x, y]] = v
  end
end
g = G.new
g[1, 2] = 5
g[1, 2] += 1
g[0, 0] ||= 9
p g[1, 2], g[0, 0]
#--- receiver is evaluated once
def arr
  print "arr "
  @arr ||= [1]
end
arr[0] += 1
arr[0] ||= 5
p arr
#--- index is evaluated once
i = 0
a = [10, 20]
a[(i += 1)] += 5
p a, i
#--- on attributes
class A
  attr_accessor :n, :list
end
a = A.new
a.n ||= 5
a.n += 1
a.list ||= []
a.list += [1]
p a.n, a.list
#--- on instance, class and global variables
@x ||= 1
@x += 1
$y ||= 5
$y -= 1
class K
  @@z ||= 3
  @@z += 1
  p @@z
end
p @x, $y
#--- setter's value is the right side
class A
  def x=(v)
    :other
  end
  def []=(i, v)
    :other
  end
end
p(A.new.x = 5, (A.new[0] = 6))
#--- conditional assignment with begin
x ||= begin
  y = 2
  y * 3
end
p x
#--- swapping elements
a = [1, 2, 3]
a[0], a[2] = a[2], a[0]
p a
#--- order of evaluation
def t(x)
  print x
  x
end
a, b = t(1), t(2)
puts
#--- in conditions and arguments
p(x = 5)
if (y = x + 1) > 5
  p y
end
#--- with rescue modifier
x = raise("a") rescue 5
p x
x += raise("b") rescue 6
p x
#--- constants
A, B = 1, 2
C = D = 3
p A, B, C, D
#--- multiple assignment from a method
def two = [1, 2]
def hash_pair = {a: 1}.first
a, b = two
k, v = hash_pair
p a, b, k, v
#--- from nil and objects
a, b = nil
p a, b
a, b = {x: 1}
p a, b
#--- blocks assign outer variables
a = b = nil
[[1, 2]].each { |x, y| a, b = x, y }
p a, b
#--- self assignment of attributes
class C
  attr_accessor :v
  def go
    v = 1
    self.v = 2
    [v, self.v]
  end
end
p C.new.go
#--- op-assign with a block value
x = 1
x += [1, 2].map { |y| y * 2 }.sum
p x
#--- string append aliasing
a = "x"
b = a
b << "y"
p a
b += "z"
p a, b
#--- nested op-assign
a = b = 1
a += b += 2
p a, b
#--- hash of arrays default
h = Hash.new { |hash, k| hash[k] = [] }
h[:a] << 1
h[:a] << 2
h[:b]
p h
#--- destructuring in iterators
[[1, [2, 3]], [4, [5, 6]]].each { |a, (b, c)| p a + b + c }
{a: [1, 2]}.each { |k, (x, y)| p k, x, y }
[[[1, 2], 3]].each { |(a, b), c| p [a, b, c] }
#--- splat in the middle of arrays
a = [1, *[2, 3], 4, *nil, *"x"]
p a
#--- unused splat
a, * = 1, 2
p a
first, (_, second), * = 1, [2, 3], 4, 5
p first, second
#--- ranges of an array assigned
a = [1, 2, 3, 4]
a[1..2] = [9]
p a
a[1, 0] = [7, 8]
p a
#--- safe navigation op-assign
a = nil
a&.b += 1
p a
#--- long chains with or
x = nil || false || 3
y = (nil or 4)
p x, y
#--- global aliases
$stdout.puts "via stdout"
STDOUT.puts "via STDOUT"
#--- underscore variables
_, b, _ = 1, 2, 3
p b
_unused = 1
p _unused
#--- unicode names
été = 1
p été
def größe = 5
p größe
#--- safe navigation op-assign of something there
S2 = Class.new { attr_accessor :v }
s = S2.new
s&.v ||= 3
s&.v += 4
p s.v
n = nil
p((n&.v ||= 5), (n&.v += 1))
