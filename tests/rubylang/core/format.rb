#--- integers
p format("%d", 42), format("%5d|%-5d|%05d", 42, 42, 42), format("%+d % d", 3, 4), "%d" % 3.99, "%d" % "12", "%i" % -3, "%u" % 7, "%.3d" % 5, "%+05d" % 7, "%d" % 10**20, "%d" % -3.7

#--- floats
p "%f" % 3.14159, "%.2f" % 2.675, "%8.3f|" % 3.14159, "%-8.1f|" % 2.5, "%08.2f" % -3.14159, "%.0f" % 2.5, "%.0f" % 3.5, "%+.1f" % 2.0, "%f" % 1, "%.2f" % "3.456", "%.10f" % 0.1, "%.1f" % 1e20, "%.2f" % 1r, "%.3f" % 2/1 rescue p $!.class

#--- exponents
p "%e" % 12345.678, "%.2e" % 0.00012, "%E" % 1.5, "%g" % 1234567.0, "%g" % 0.00001234, "%g" % 100.0, "%G" % 1e-10, "%g" % 1e15, "%a" % 1.0

#--- infinite
p "%f" % Float::INFINITY, "%5.1f" % -Float::INFINITY, "%f" % Float::NAN, "%d" % 1e15

#--- a whole number of infinity
"%d" % Float::INFINITY

#--- strings
p "%s" % "a", "%10s|%-10s|" % ["a", "b"], "%.2s" % "abc", "%s and %s" % [1, nil], "%5.1s|" % "abc", "%s" % [[1, 2]], "%s" % :sym, "%p %p" % ["a", nil], "%-5p|" % [:a]

#--- bases
p "%x" % 255, "%X" % 255, "%#x" % 255, "%o" % 8, "%b" % 5, "%08b" % 5, "%#b" % 5, "%#o" % 8, "%x" % -255, "%b" % -5, "%o" % -8, "%+x" % -255, "%04x" % 10, "%.5x" % 255, "%#X" % 255, "% x" % 255

#--- characters and percents
p "%c%c" % ["a", 98], "100%%" % [], "%5c|" % "x", "%-3c|" % "y"

#--- names
p "%{a}-%{b}" % { a: 1, b: "x" }, "%<a>05.1f|%<b>s" % { a: 2.25, b: :z }, format("%-10<title>s|", title: "t"), format("%<n>3d", n: 5)

#--- a missing name
"%{nope}" % { a: 1 }

#--- a missing angle name
format("%<nope>d", a: 1)

#--- a default for names
h = Hash.new { |_, k| "[#{k}]" }
p "%{x}" % h

#--- no hash
"%{a}" % [1]

#--- positions
p "%2$s %1$s" % ["a", "b"], "%1$s %1$s" % "x"

#--- stars
p "%*d" % [5, 1], "%-*d|" % [5, 1], "%.*f" % [2, 3.14159], "%*s|" % [-4, "a"]

#--- too few
"%d %d" % [1]

#--- nothing given
"%s" % []

#--- malformed
"%z" % 1

#--- not finished
format("abc%")

#--- no number
"%d" % "abc"

#--- nil as a number
"%d" % nil

#--- nil as a float
"%f" % nil

#--- sprintf and printf
p sprintf("%03d", 7)
printf("%s-%s\n", 1, 2)

#--- money and times
p "%.2f" % 1234.5, "%02d:%02d" % [5, 7], "#%02x%02x%02x" % [255, 0, 16], "%.1f%s" % [1536 / 1024.0, "KB"], "%05.1f%%" % 12.345, "%s" % nil, "%-20s%s" % %w[a b]

#--- more arguments than directives
p "%d" % [1, 2]

#--- rationals and big numbers
p "%d" % 7r, "%.5f" % (1r / 3), "%f" % 10**25, "%x" % 2**70, "%s" % 1e100, "%d" % 2**70

#--- rounding halves
p "%.1f" % 0.25, "%.1f" % 0.35, "%.2f" % 1.005, "%.0f" % 0.5, "%.0f" % 1.5, "%.3f" % 1.0005

#--- format with an object
class Temp; def to_s = "T"; def to_i = 7; def to_int = 7; end
p "%s %d" % [Temp.new, Temp.new]
