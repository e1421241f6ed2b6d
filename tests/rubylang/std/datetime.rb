#--- making and printing
require "date"
d = DateTime.new(2024, 3, 5, 14, 7, 9)
puts d, d.inspect, d.iso8601, d.strftime("%Y-%m-%d %H:%M %Z"), DateTime.new(2024, 3, 5, 14, 7, 9, "+05:30"), DateTime.new(2024), d.iso8601(3), d.rfc3339
#--- parts
require "date"
d = DateTime.new(2024, 3, 5, 14, 7, 9.5, "+02:00")
p d.hour, d.minute, d.min, d.second, d.sec, d.sec_fraction, d.offset, d.zone, d.day_fraction, d.year, d.wday
#--- parse
require "date"
p DateTime.parse("2024-03-05T14:07:09+02:00"), DateTime.parse("5 Mar 2024 10:20"), DateTime.parse("2024-03-05"), DateTime.strptime("05/03/2024 07:08", "%d/%m/%Y %H:%M"), DateTime.iso8601("2024-03-05T01:02:03Z")
#--- parse what isn't one
require "date"
DateTime.parse("x")
#--- converting
require "date"
d = DateTime.new(2024, 3, 5, 14, 7, 9, "+02:00")
p d.to_time, d.to_date, d.to_datetime == d, d.to_time.class, d.new_offset(0), d.new_offset("+09:00")
#--- arithmetic
require "date"
d = DateTime.new(2024, 3, 5, 12)
p d + 1, d + 0.5, d + Rational(1, 24), d - 1, d >> 1, d - DateTime.new(2024, 3, 5), d.next_day
#--- comparing
require "date"
p DateTime.new(2024) == Date.new(2024), DateTime.new(2024, 1, 1, 12) > Date.new(2024), Date.new(2024) === DateTime.new(2024, 1, 1, 12), DateTime.new(2024).is_a?(Date), DateTime.new(2024, 1, 1, 1, 0, 0, "+01:00") == DateTime.new(2024)
#--- now
require "date"
n = DateTime.now
p n.class, n.to_date == Date.today, DateTime.now >= n
#--- invalid
require "date"
DateTime.new(2024, 1, 1, 25)
