#--- printing
p 1.0, 1.5, 100.0, 1e2, 1e15, 1e16, 123456789012345.0, 1234567890123456.0, 1e100, 1e-4, 1e-5, 0.1 + 0.2, -0.0, 1.0e-10, 1/3.0, 2.0e20, 1e23, 5e-324, 1.7976931348623157e308

#--- infinite
p Float::INFINITY, -Float::INFINITY, Float::NAN, Float::INFINITY > 10**100, Float::NAN == Float::NAN, Float::INFINITY.infinite?, -Float::INFINITY.infinite?, 1.0.infinite?, Float::NAN.nan?, 1.0.finite?

#--- constants
p Float::EPSILON, Float::MAX, Float::MIN, Float::DIG

#--- rounding
p 2.5.round, 3.5.round, -2.5.round, 2.4.round, 2.675.round(2), 2.5.round(half: :even), 2.5.round(half: :down), 2.5.round(half: :up), 1234.567.round(-2), 1234.567.round(1), 0.5.round, 1.5.round, 1e20.round(2), 1.0.round(2), 1.23456.round(3), 12.0.round(2), 0.1.round(3), 1.15.round(1), 1.25.round(1, half: :even), 10.0.round, 1.005.round(2)

#--- floor and ceil
p 2.7.floor, -2.7.floor, 2.1.ceil, -2.1.ceil, 2.75.floor(1), 2.71.ceil(1), 1234.5.floor(-2), 1234.5.ceil(-2), -2.75.truncate(1), 2.9.truncate, 2.9.to_i, -2.9.to_i, 0.3.floor(1), 2.3.ceil(1), 1.1.floor(1), 1.1.ceil(1)

#--- rounding infinity
Float::INFINITY.round

#--- to_i of NaN
Float::NAN.to_i

#--- arithmetic
p 7.5 / 2, 7.5 % 2, -7.5 % 2, 7.5.divmod(2), -7.5.divmod(2), 2.0**3, 2.0**-1, 4**0.5, 1.5 + 1, 1e308 * 10, 7.0 / 2

#--- division
p 7.0.div(2), 7.0.fdiv(2), 7.0.quo(2), 7.0.modulo(3), -7.0.remainder(3), 1.0.divmod(0.1)

#--- quotients too large for a whole number
[[-264, 2.2e-313], [5.0, 1e-320], [Float::NAN, 2.0], [Float::INFINITY, 2], [5, Float::NAN], [7.5, -2]].each { |a, b| begin; p a.div(b); rescue => e; p e; end }

#--- divmod by zero
1.0.divmod(0)

#--- modulo by zero
1.0 % 0

#--- comparing
p 1.0 == 1, 1.0.eql?(1), 1.0 <=> 2, 1.0 <=> "a", 1.0 > 0, 0.1 + 0.2 == 0.3, 1.5.between?(1, 2), 1.5.clamp(2, 3), 1.0.equal?(1.0), 1.0.hash == 1.0.hash

#--- converting
p 1.5.to_s, 1.5.to_r, 0.5.rationalize, 0.333.rationalize(0.01), 1.5.to_i, 3.99.to_int, 1.0.to_f, 3.7 .abs, -3.7.abs, 1.0.integer?, 1.5.numerator, 0.5.denominator

#--- asking
p 0.0.zero?, 1.5.positive?, -1.5.negative?, -0.0 == 0.0, 1.0.next_float > 1.0, 1.0.prev_float < 1.0

#--- Float()
p Float("1.5"), Float("1e3"), Float(" 2 "), Float(3), Float("x", exception: false), Float("1_000.5")

#--- Float() of words
Float("abc")

#--- Float() of nil
Float(nil)

#--- Math
p Math.sqrt(2), Math::PI, Math.sin(0), Math.cos(0), Math.log(Math::E), Math.log(8, 2), Math.log2(8), Math.log10(1000), Math.hypot(3, 4), Math.atan2(1, 1), Math.cbrt(27), Math.exp(0), Math.log(0), Math.floor(1) rescue p $!.class

#--- sqrt of a negative number
Math.sqrt(-1)

#--- sqrt of a text
Math.sqrt("a")

#--- sqrt of nil
Math.sqrt(nil)

#--- including Math
include Math
p sqrt(9), PI

#--- rationals
p 1/3r, 3.to_r, Rational(1, 3), Rational("2/4"), Rational(0.5), 1/3r + 1/6r, (1/3r) * 3, (1/3r).to_f, (7/2r).round, (7/2r).floor, (-7/2r).ceil, (7/2r).to_i, (1/3r).round(2), 1/3r == Rational(2, 6), 0.75.to_r, 3/4r <=> 1, (1/2r)**2, (1/2r).numerator, (1/3r).inspect, (1/3r).to_s, 1.5.rationalize(Rational(1, 100)), (5/2r).truncate

#--- a rational of zero
Rational(1, 0)

#--- float sums
p [0.1, 0.2, 0.3].sum, [0.1, 0.2, 0.3].inject(:+), [1, 2.5].sum / 2, 10.0 / 3, (10.0 / 3).round(2), 1.1 * 3, 100 * 1.1

#--- money
p 19.99 * 3, (19.99 * 3).round(2), 0.1 * 3, 1.23e2, 1e0, 12e-1

#--- percentages
p (2 / 3.0 * 100).round(1), (50.0 / 3).ceil, 7.0 / 7, 1e3.to_i, 4.0.to_s, 4.5.to_s + "x"

#--- reading time
words = 1234
p (words / 200.0).ceil, (words / 180.0).round, words.fdiv(200).floor

#--- random
r = Random.new(42)
x = r.rand
p x >= 0 && x < 1, (0...10).include?(r.rand(10)), (1..6).include?(r.rand(1..6)), rand.class, rand(5).class, Random.rand(1.0).class, [1, 2].include?(rand(1..2)), Random.new(3).seed

#--- clock
t = Process.clock_gettime(Process::CLOCK_MONOTONIC)
p t.class, Process.clock_gettime(Process::CLOCK_REALTIME, :millisecond).class, Process.pid.class
#--- seeded numbers
[0, 1, 42, -42, 2**32 - 1, 2**32, 2**32 + 5, 2**33 + 7, 2**64 - 1, 2**70 + 1].each do |seed|
  r = Random.new(seed)
  p [seed, r.rand, r.rand(10), r.rand(2**40), r.rand(2**80), r.rand(1.5), r.rand(3..9), r.rand(1.0..2.0), r.rand(1.0...2.0), r.bytes(5).bytes, r.rand]
end
srand(5)
p rand, rand(10), [1, 2, 3, 4].shuffle, [1, 2, 3, 4].sample, Random.rand(3), rand(1..6)
#--- seeded order
r = Random.new(7)
15.times { |n| p (0...n).to_a.shuffle(random: r), (0...n).to_a.sample(random: r) }
[0, 1, 3, 10, 11, 12, 200, 3000].each { |n| [0, 1, 2, 3, 9, 10, 11, 30].each { |k| p (0...n).to_a.sample(k, random: r) } }
