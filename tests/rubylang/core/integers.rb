#--- arithmetic
p 7 + 2, 7 - 9, 7 * 3, 7 / 2, -7 / 2, 7 % 3, -7 % 3, 7 % -3, 2**10, 2**-1, 2**0.5, 7.fdiv(2), 7.divmod(2), -7.divmod(2), 7.divmod(-2), 7.remainder(-3), -7.remainder(3), 7.modulo(3), 7.div(2.0), 10.pow(3), 3.pow(4, 5)

#--- mixed arithmetic
p 1 + 1.5, 3 / 2.0, 3 % 1.5, 2 * 1r, 1 - 0.5r, 5.divmod(1.5), 7 / 2r, 1 / 3r, 2**2.0, 10 / 4, 10 / 4.0, 1e3.to_i / 3

#--- division by zero
1 / 0

#--- modulo zero
1 % 0

#--- float division by zero
p 1 / 0.0, -1 / 0.0, (0 / 0.0).nan?, 1.0 / 0, 0.0 / 0, 5.fdiv(0)

#--- wrong kinds
1 + "a"

#--- nil
1 + nil

#--- a string plus a number
"a" + 1

#--- comparing with others
1 < "a"

#--- comparing with nil
1 > nil

#--- comparisons
p 1 < 2, 1 <= 1, 2 > 1.5, 1 == 1.0, 1.eql?(1.0), 1.equal?(1), 1 <=> 2, 1 <=> "a", 1 === 1, 1 != 2, 3.between?(1, 5), 5.clamp(1, 3), 0.clamp(1, 3), 2.clamp(1..3), 5.clamp(..3), 1 == nil, 1 == "1"

#--- clamp the wrong way
1.clamp(3, 1)

#--- bits
p 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, 256 >> 2, -1 >> 1, 5[0], 5[1], 10.bit_length, 255.digits(16), 1 << -1, 6.allbits?(2), 6.anybits?(1), 6.nobits?(1)

#--- bits with floats
5 & 1.5

#--- asking
p 4.even?, 3.odd?, 0.zero?, 5.positive?, -5.negative?, 5.pred, 5.succ, 5.next, -5.abs, 5.magnitude, 5.integer?, 5.finite?, 5.infinite?, 0.nonzero?, 3.nonzero?, 5.size, 3.real?, 5.frozen?

#--- gcd and lcm
p 12.gcd(18), 12.lcm(18), 0.gcd(5)

#--- digits
p 1234.digits, 0.digits, 1234.digits(100)

#--- digits of a negative number
-1.digits

#--- to_s
p 255.to_s, 255.to_s(2), 255.to_s(16), -255.to_s(36), 255.inspect, 0.to_s(2)

#--- to_s with a bad base
1.to_s(99)

#--- converting
p 65.chr, 5.to_f, 5.to_i, 5.to_r, 5.to_c, 5.ord, 3.7.to_i, 5.to_int, 10.numerator, 10.denominator, 3.rationalize

#--- chr out of range
300.chr

#--- loops
3.times { |i| print i }
1.upto(3) { |i| print i }
3.downto(1) { |i| print i }
1.step(10, 4) { |i| print i, " " }
10.step(1, -4) { |i| print i, " " }
1.step(by: 2, to: 5) { |i| print i }
p 3.times.to_a, 1.upto(3).map { |x| x * 2 }, 5.downto(3).to_a, 1.step(10, 3).to_a, 3.times.map.with_index { |a, i| a * i }, 1.0.step(2.0, 0.5).to_a

#--- returns of loops
p 3.times {}, 1.upto(2) {}, 5.times { break 9 }

#--- rounding
p 1234.round(-2), 1250.round(-2), 1350.round(-2, half: :even), 15.round(-1), 25.round(-1, half: :even), 25.round(-1, half: :down), 1234.floor(-2), 1234.ceil(-2), -1234.truncate(-2), 15.round(1), -15.round(-1)

#--- a bad rounding mode
15.round(-1, half: :nope)

#--- big numbers
p 2**100, (2**100).to_s.size, 10**20 / 3, (2**64) % 1000, -(2**70) / 3, (2**100).class, 12345678901234567890 * 98765432109876543210, 100.downto(1).inject(:*).to_s.size, 2**64 == 2.0**64

#--- coerce
p 1.coerce(2), 1.coerce(2.5), 1.5.coerce(2)

#--- coerce by others
class Money
  attr_reader :n
  def initialize(n) = @n = n
  def coerce(o) = [Money.new(o), self]
  def +(o) = Money.new(n + o.n)
  def <=>(o) = n <=> o.n
end
p (1 + Money.new(2)).n

#--- Integer()
p Integer("12"), Integer("0x1f", 16), Integer("ff", 16), Integer("0b11"), Integer("0o17"), Integer("017"), Integer(3.9), Integer("1_000"), Integer("  5 "), Integer("z", exception: false), Integer("12", 8)

#--- Integer() of words
Integer("12abc")

#--- Integer() of nil
Integer(nil)

#--- Integer() of an empty text
Integer("")

#--- sqrt
p Integer.sqrt(24), Math.sqrt(16), 2**0.5

#--- underscores and bases
p 1_000, 0xff, 0b101, 0o17, 017, 1e3, 1.5e-3, ?a

#--- unary
x = 5
p -x, +x, -x.abs, (-x).abs, !x, ~x

#--- precedence
p 2 + 3 * 4, (2 + 3) * 4, 2**3**2, -2**2, 10 - 2 - 3, 7 / 2 * 2, 1 + 2 == 3 && true, 5 % 3 * 2

#--- numbers in strings
p "%d" % 5, 5.to_s.rjust(3, "0"), 1234567.to_s.reverse.scan(/\d{1,3}/).join(",").reverse, 1234567.to_s.gsub(/(\d)(?=(\d{3})+$)/, '\1,')

#--- number methods missing
5.nope

#--- hash keys
p({ 1 => :a }[1], 1.hash == 1.hash, 1.hash == 1.0.hash)
#--- gcdlcm, and fractions of nil
p 12.gcdlcm(8), nil.to_r, nil.rationalize, :a.intern
