#--- making
S = Struct.new(:a, :b)
s = S.new(1, 2)
p s, s.a, s[:b], s["a"], s[0], s[-1], s.to_a, s.members, S.members, s.size, s.values, s.to_h, s.deconstruct

#--- missing values
S = Struct.new(:a, :b)
p S.new, S.new(1), S.new(1).b

#--- too many values
S = Struct.new(:a)
S.new(1, 2)

#--- setting
S = Struct.new(:a, :b)
s = S.new(1, 2)
s.a = 9
s[:b] = 8
s[0] += 1
p s

#--- an unknown member
S = Struct.new(:a)
S.new(1)[:zz]

#--- an index outside
S = Struct.new(:a)
S.new(1)[3]

#--- an unknown attribute
S = Struct.new(:a)
S.new(1).zz

#--- methods
S = Struct.new(:x, :y) do
  def +(o) = S.new(x + o.x, y + o.y)
  def to_s = "(#{x}, #{y})"
  def self.origin = new(0, 0)
end
p S.new(1, 2) + S.new(3, 4), S.origin
puts S.new(1, 2)

#--- a class below
class Point < Struct.new(:x, :y)
  def dist = Math.sqrt(x * x + y * y)
  def initialize(x, y = 0) = super
end
p Point.new(3, 4).dist, Point.new(1), Point.ancestors.include?(Struct), Point.new(1, 2) == Point.new(1, 2), Point.members

#--- keyword_init
S = Struct.new(:a, :b, keyword_init: true)
s = S.new(a: 1, b: 2)
p s, s.a, s.to_h, S.new(a: 1), S.inspect, S.keyword_init?

#--- keyword_init with unknown
Struct.new(:a, keyword_init: true).new(b: 1)

#--- keyword_init with values
Struct.new(:a, keyword_init: true).new(1)

#--- keywords without keyword_init
S = Struct.new(:a, :b)
p S.new(a: 1)

#--- comparing
S = Struct.new(:a)
T = Struct.new(:a)
p S.new(1) == S.new(1), S.new(1) == S.new(2), S.new(1) == T.new(1), S.new(1).eql?(S.new(1.0)), S.new(1) == S.new(1.0), S.new(1).hash == S.new(1).hash, { S.new(1) => 2 }[S.new(1)], [S.new(1), S.new(1)].uniq.size

#--- enumerating
S = Struct.new(:a, :b)
s = S.new(3, 1)
p s.map { |x| x * 2 }, s.sort, s.sum, s.include?(3), s.each { |x| p x }, s.each_pair.to_a, s.select(&:odd?), s.to_a.max, s.min_by { |x| x }, s.values_at(0, 1), s.zip([1, 2]), s.each_with_index.to_a, s.entries, s.reduce(:+)
s.each_pair { |k, v| p k => v }

#--- dig and to_h with a block
S = Struct.new(:a)
s = S.new({ b: [1] })
p s.dig(:a, :b, 0), s.to_h { |k, v| [k.to_s, v] }

#--- destructuring
S = Struct.new(:a, :b)
a, b = *S.new(1, 2)
p a, b
case S.new(1, 2)
in [x, y] then p x + y
end
case S.new(1, 2)
in { a: } then p a
end

#--- dup
S = Struct.new(:a)
s = S.new([1])
t = s.dup
t.a = 2
p s, t, s.frozen?, s.freeze.frozen?

#--- frozen
S = Struct.new(:a)
S.new(1).freeze.a = 2

#--- nested names
module M
  Pt = Struct.new(:x)
end
p M::Pt.new(1), M::Pt.name

#--- without a name
p Struct.new(:a).new(1)

#--- named by a string
p Struct.new("Named", :a).new(1)

#--- blocks in each
S = Struct.new(:name, :age)
people = [S.new("b", 2), S.new("a", 3)]
p people.sort_by(&:name).map(&:age), people.map(&:to_a), people.max_by(&:age).name, people.sum(&:age), people.group_by(&:age).keys

#--- array brackets
S = Struct.new(:a, :b)
p S[1, 2]

#--- double splat
S = Struct.new(:a)
def m(a:) = a
p m(**S.new(5).to_h)
