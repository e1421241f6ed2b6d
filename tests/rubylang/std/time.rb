#--- parts
t = Time.utc(2024, 3, 5, 14, 7, 9)
p t.year, t.month, t.mon, t.day, t.mday, t.hour, t.min, t.sec, t.wday, t.yday, t.usec, t.nsec, t.subsec
p t.monday?, t.tuesday?, t.sunday?
#--- to_s and inspect
puts Time.utc(2024, 1, 2), Time.new(2024, 1, 2, 3, 4, 5, "+05:30"), Time.utc(2024, 1, 2, 3, 4, 5, 250000).inspect
p Time.at(1.5).utc, Time.at(0, 123456).utc, Time.new(2024, 1, 2, 3, 4, 5.25, "-03:00")
#--- numbers
t = Time.utc(2001, 9, 9, 1, 46, 40)
p t.to_i, t.to_f, t.to_r, Time.at(1000000000.25).utc.to_r, Time.at(10**9).to_i
#--- now
a = Time.now
b = Time.now
p a <= b, (b - a).class, a.class, Time.now.year >= 2024
#--- new without arguments and with zones
p Time.new.class, Time.new(2024).to_a.first(6), Time.new(2024, 12, 25, 0, 0, 0, "Z"), Time.new(2024, 12, 25, in: "+09:00")
p Time.new(2024, 1, 1, 0, 0, 0, 3600), Time.new(2024, 1, 1, 0, 0, 0, "A"), Time.new(2024, 1, 1, 0, 0, 0, "-00:00")
#--- month names and strings
p Time.utc(2024, "feb", 3), Time.utc("2024", "2", "3", "4", "5", "6"), Time.gm(2000, "jan", 1, 20, 15, 1)
#--- days beyond the month's end
p Time.utc(2024, 2, 31), Time.utc(2023, 2, 29), Time.utc(2024, 4, 31, 24)
#--- out of range
begin; Time.utc(2024, 13, 1); rescue ArgumentError => e; puts e.message; end
require "time"
begin; Time.utc(2024, 1, 32); rescue ArgumentError => e; puts e.message; end
begin; Time.utc(2024, 1, 1, 25); rescue ArgumentError => e; puts e.message; end
begin; Time.utc(2024, 1, 1, 0, 0, 61); rescue ArgumentError => e; puts e.message; end
begin; Time.utc(2024, 0); rescue ArgumentError => e; puts e.message; end
begin; Time.parse("2024-01-01 10:61"); rescue ArgumentError => e; puts e.message; end
begin; Time.utc(2024, 1, 1, 0, 60); rescue ArgumentError => e; puts e.message; end
#--- not a year
Time.new("abc")
#--- a zone that isn't
Time.new(2024, 1, 1, 0, 0, 0, "nowhere")
#--- adding
t = Time.utc(2024, 2, 28, 23, 59, 59)
p t + 1, t + 86400, t - 60, t + 0.5, t + 1r/4
#--- subtracting times
p Time.utc(2024, 1, 2) - Time.utc(2024, 1, 1), Time.utc(2024, 1, 1) - Time.utc(2024, 1, 1, 0, 0, 0, 500000)
#--- time plus time
Time.now + Time.now
#--- time plus string
Time.now + "1"
#--- time plus nil
Time.now + nil
#--- comparing
a, b = Time.utc(2024, 1, 1), Time.utc(2024, 1, 2)
p a < b, a > b, a == a.dup, a <=> b, b <=> a, a.between?(a, b), a.eql?(b), [b, a].sort == [a, b], [a, b].max == b, a.clamp(b, b) == b
p Time.utc(2024, 1, 1) == Time.new(2024, 1, 1, 1, 0, 0, "+01:00"), a == 5, a <=> 5, a.equal?(a)
#--- comparing with a number
Time.now < 3
#--- as keys
h = {Time.utc(2024) => 1}
p h[Time.utc(2024)], h[Time.utc(2025)], Time.utc(2024).hash == Time.utc(2024).hash, [Time.utc(2024), Time.utc(2024)].uniq.size
#--- strftime, the usual
t = Time.utc(2024, 3, 5, 14, 7, 9)
puts t.strftime("%Y-%m-%d %H:%M:%S"), t.strftime("%b %-d, %Y"), t.strftime("%e %B %Y"), t.strftime("%d/%m/%y"), t.strftime("%FT%T%:z"), t.strftime("%a %A %j %u %w %U %W %V %G %C %s"), t.strftime("%I %l %p %P %k %Z %z %%"), t.strftime("%L %N %3N %6N"), t.strftime("%D %R %r %c %x %X %n%t|%h"), t.strftime(""), t.strftime("%^a %^B %#p %010Y %-m %_m %05d")
#--- strftime of other zones
t = Time.new(2024, 3, 5, 14, 7, 9, "+05:30")
puts t.strftime("%z %:z %::z %Z|"), t.strftime("%c")
#--- strftime that ends within a directive
Time.at(0).strftime("%")
#--- utc and zones
t = Time.new(2024, 7, 1, 12, 0, 0, "+02:00")
p t.utc_offset, t.gmt_offset, t.utc?, t.getutc, t.getlocal("-05:00"), t.getutc.zone, t.zone, t.dst?
#--- local zones
ENV["TZ"] = "America/New_York"
t = Time.new(2024, 7, 1, 12)
p t, t.zone, t.dst?, t.utc_offset, t.getutc
t = Time.new(2024, 1, 1, 12)
p t, t.zone, t.isdst, t + 183 * 86400, Time.at(0)
p Time.local(2024, 3, 10, 2, 30), Time.local(2024, 11, 3, 1, 30)
require "time"
p Time.parse("2024-07-01 10:00"), Time.parse("2024-07-01 10:00 EDT"), Time.parse("2024-07-01 10:00 -0400").zone
#--- rounding
t = Time.utc(2024, 1, 1, 0, 0, 0, 123456)
p t.round, t.round(3), t.floor(2), t.ceil(1), Time.utc(2024, 1, 1, 0, 0, 59, 600000).round
#--- to_a
p Time.utc(2024, 3, 5, 14, 7, 9).to_a
#--- at with units and zones
p Time.at(0, 500, :millisecond).utc, Time.at(0, in: "UTC"), Time.at(0, in: "+03:00"), Time.at(Time.utc(2024)), Time.at(1, 5, :usec).utc.usec
#--- at of a string
Time.at("1")
#--- parse
require "time"
p Time.parse("2024-03-05 14:07:09 UTC"), Time.parse("2024-03-05T14:07:09Z"), Time.parse("2024-03-05 14:07:09 +0200"), Time.parse("2024-03-05"), Time.parse("March 5, 2024"), Time.parse("5 Mar 2024 10pm"), Time.parse("Tue, 05 Mar 2024 14:07:09 GMT"), Time.parse("2024/3/5 7:08"), Time.parse("20240305T140709")
#--- parse with now
require "time"
p Time.parse("12:30", Time.utc(2020, 5, 6)), Time.parse("May 3", Time.utc(2020, 5, 6))
#--- parse what isn't one
require "time"
["foo", "", "  "].each { |s| begin; Time.parse(s); rescue ArgumentError => e; puts e.message; end }
#--- parse nil
require "time"
Time.parse(nil)
#--- iso8601 both ways
require "time"
t = Time.utc(2024, 3, 5, 14, 7, 9, 123456)
puts t.iso8601, t.xmlschema, t.iso8601(3), t.xmlschema(6), Time.new(2024, 3, 5, 1, 2, 3, "+05:30").iso8601
p Time.iso8601("2024-03-05T14:07:09Z"), Time.iso8601("2024-03-05T14:07:09+02:00"), Time.xmlschema("2024-03-05T14:07:09.5Z"), Time.iso8601("2024-03-05T14:07:09")
#--- iso8601 of what isn't so
require "time"
Time.iso8601("2024/03/05")
#--- rfc2822 and httpdate
require "time"
t = Time.utc(2024, 3, 5, 4, 7, 9)
puts t.rfc2822, t.httpdate, t.rfc822, Time.new(2024, 3, 5, 1, 2, 3, "+05:30").rfc2822, Time.new(2024, 3, 5, 1, 2, 3, "+05:30").httpdate
p Time.httpdate("Tue, 05 Mar 2024 04:07:09 GMT"), Time.rfc2822("Tue, 5 Mar 2024 04:07:09 +0200")
#--- strptime
require "time"
p Time.strptime("2024-03-05 14:07", "%Y-%m-%d %H:%M"), Time.strptime("05/03/24", "%d/%m/%y"), Time.strptime("1700000000", "%s").utc, Time.strptime("Mar 5 2024 2:07 PM", "%b %d %Y %I:%M %p"), Time.strptime("2024-03-05T14:07:09+02:00", "%Y-%m-%dT%H:%M:%S%z"), Time.strptime("2024 064", "%Y %j")
#--- strptime that fails
require "time"
Time.strptime("x", "%Y-%m")
#--- ctime
puts Time.utc(2024, 3, 5, 4, 7, 9).ctime, Time.utc(2024, 12, 25).asctime
#--- to_date and to_time
require "date"
t = Time.utc(2024, 3, 5, 14, 7, 9)
p t.to_date, t.to_time.equal?(t), t.to_datetime
#--- respond_to and classes
t = Time.now
p t.respond_to?(:strftime), t.is_a?(Comparable), Time.instance_method(:year).class, t.frozen?, Time.ancestors.include?(Comparable)
#--- reopening Time
class Time
  def quarter = (month - 1) / 3 + 1
end
p Time.utc(2024, 5, 1).quarter
#--- case and ranges of times
r = Time.utc(2024, 1, 1)..Time.utc(2024, 12, 31)
p r.cover?(Time.utc(2024, 6, 1)), r === Time.utc(2025, 1, 1)
case Time.now
when Time then puts "time"
end
#--- sorting and grouping by year
ts = [Time.utc(2023, 5, 1), Time.utc(2024, 1, 1), Time.utc(2023, 1, 1)]
p ts.sort.map(&:year), ts.group_by(&:year).transform_values(&:size), ts.max_by(&:to_i), ts.minmax.map(&:to_i)
#--- numbers given as texts
[["2_024"], ["2024", " 5 "], ["+2024"], ["2024", "08", "09"]].each { |parts| p Time.utc(*parts) }
[["²"], ["2024", "--5"], ["2024", "٣"], ["0x10"]].each do |parts|
  Time.utc(*parts)
rescue ArgumentError => e
  puts e.message
end
