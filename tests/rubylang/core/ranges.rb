#--- making
p (1..3), (1...3), (1..), (..3), Range.new(1, 3), Range.new(1, 3, true), ("a".."c"), (nil..nil), (1.0..2.0)
puts (1..3).to_s, "#{(1...)}"

#--- bad ranges
(1.."a")

#--- asking
r = (1..10)
p r.first, r.last, r.min, r.max, r.size, r.count, r.sum, r.begin, r.end, r.first(3), r.last(3), r.include?(5), r.member?(11), r.cover?(2..3), r === 5, r.to_a, r.exclude_end?, r.minmax, r.sum { |x| x * 2 }, r.entries.size

#--- exclusive
r = (1...10)
p r.last, r.max, r.size, r.to_a.last, r.include?(10), r.include?(9.5), r.last(2), r.sum, r.minmax

#--- floats
r = (1.0..2.5)
p r.include?(2), r.min, r.max, r === 2.4, r.cover?(3), (1..2.5).to_a, (1..2.5).size, (0.5..2).include?(1)

#--- floats can't be walked through
(1.0..2.0).to_a

#--- each of floats
(1.0..2.0).each { }

#--- endless
r = (1..)
p r.first(3), r.include?(10**9), r.size, r.lazy.map { |x| x * 2 }.first(2), r.each_slice(2).first(2), r.end, r.take(2), r.find { |x| x > 5 }, r.take_while { |x| x < 4 }, r.each_with_index.first(2), r.step(5).first(2)

#--- to_a of an endless one
(1..).to_a

#--- last of an endless one
(1..).last

#--- beginless
p (..5).include?(3), (..5) === 9, (...5).cover?(5), (..5).end, (..5).begin, (..5).size rescue p $!.class

#--- first of a beginless one
(..5).first

#--- strings
p ("a".."e").to_a, ("a"..."c").to_a, ("aa".."ad").include?("ab"), ("a".."e").step(2).to_a, ("a".."z").cover?("mm"), ("A".."C").map(&:downcase), ("01".."03").to_a, ("a".."c").each_with_index.to_a, ("a".."e") === "c", ("a".."c").max, ("a".."c").count

#--- empty
p (5..1).to_a, (5..1).size, (5..1).sum, (5..1).min, (1...1).to_a, (5..1).max, (1...1).max, (5..1).first(2)

#--- step
p (1..10).step(3).to_a, (1..2).step(0.5).to_a, (1.0..2.0).step(0.5).to_a, 1.step(10, 4).to_a, (1..10) % 4, (0..1).step(0.25).map { |x| x }, (1..10).step(3).size, (1..10).step(3).class, ((1..10) % 3).to_a
(1..7).step(3) { |x| print x, " " }

#--- step zero
(1..3).step(0) { }

#--- inspect of steps
p (1..10).step(2), 1.step(10, 2), 1.step(by: 2), (1.0..2.0).step(0.5)

#--- each
(1..3).each { |x| print x }
p (1..3).each { }, (1..3).each.next, (1..3).reverse_each.to_a, (1..3).each_with_index.map { |x, i| x * i }, (1..4).each_slice(2).to_a, (1..4).each_cons(2).to_a, (1..3).inject(:+), (1..3).reduce(1) { |a, b| a * b }

#--- enumerating
require "set"
p (1..6).select(&:even?), (1..6).partition { |x| x > 3 }, (1..3).zip(4..6), (1..3).to_h { |x| [x, x * x] }, (1..3).flat_map { |x| [x] * x }, (1..6).group_by { |x| x % 3 }, (1..3).each_with_object([]) { |x, a| a << x }, (1..4).find { |x| x > 2 }, (1..3).map.with_index(1).to_a, (1..3).cycle.first(5), (1..3).min_by { |x| -x }, (1..3).tally, (1..3).include?(2.5), (1..5).each_entry.to_a, (1..3).to_set.size, (1..3).any? { |x| x > 2 }, (1..3).sort_by { |x| -x }, (1..3).reject(&:odd?), (1..10).filter_map { |x| x * 2 if x > 8 }, (1..5).drop(3), (1..5).drop_while { |x| x < 4 }, (1..3).reverse_each.first

#--- comparing
p (1..3) == (1..3), (1..3) == (1...4), (1..3).eql?(1..3), (1..3).hash == (1..3).hash, (1..3) == [1, 2, 3], { (1..2) => :a }[1..2]

#--- case
def grade(n) = case n when 90.. then "A" when 80...90 then "B" when ..79 then "C" end
p grade(95), grade(85), grade(10)
case "m" when "a".."n" then p 1 end

#--- count and min with blocks
p (1..10).count(&:even?), (1..3).count(2), (1..5).min { |a, b| b <=> a }, (1..5).max(2), (1..5).min(2), (1..5).max { |a, b| b <=> a }, (1..5).minmax

#--- frozen
p (1..2).frozen?, Range.new(1, 2).frozen?

#--- bsearch
p (1..100).bsearch { |x| x * x >= 50 }, (0..3).bsearch { |x| x > 9 }

#--- pattern
r = 1..10
p r.to_a.sample.between?(1, 10), [*r].size, [*1..3, *"a".."c"], (1..10).each_slice(3).map(&:sum)

#--- custom objects
class Num
  include Comparable
  attr_reader :v
  def initialize(v) = @v = v
  def succ = Num.new(v + 1)
  def <=>(o) = v <=> o.v
  def inspect = "N#{v}"
  def to_s = "n#{v}"
end
r = Num.new(1)..Num.new(3)
p r, r.to_a, r.include?(Num.new(2)), r.min, r.max, r.map(&:v)
puts r.to_s

#--- dates of numbers as strings
p ("08".."11").to_a, ("1".."10").to_a.size, ("9".."11").to_a, ("a1".."a3").to_a, ("y".."ab").to_a

#--- cover of mixed kinds
p (1..3).cover?("a"), ("a".."c").include?(1), (1..3) === nil, (1..3).include?(nil)

#--- no step through objects
(Object.new..Object.new)
