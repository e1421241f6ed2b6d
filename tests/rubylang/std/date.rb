#--- parts
require "date"
d = Date.new(2024, 3, 5)
p d.year, d.month, d.mon, d.day, d.mday, d.wday, d.yday, d.cwday, d.cweek, d.cwyear, d.jd, d.mjd, d.ajd, d.leap?, d.tuesday?, d.saturday?
#--- printing
require "date"
d = Date.new(2024, 3, 5)
puts d, d.inspect, d.iso8601, d.xmlschema, d.rfc3339, d.rfc2822, d.httpdate, d.ctime
#--- new
require "date"
p Date.new(2024), Date.new(2024, 2), Date.new(2024, -1, -1), Date.new(2024, 2, -1), Date.civil(2024, 5, 6)
#--- invalid
require "date"
Date.new(2024, 2, 30)
#--- invalid, rescued
require "date"
begin
  Date.parse("nonsense")
rescue Date::Error => e
  p e.message, e.is_a?(ArgumentError)
end
begin; Date.new(2024, 13, 1); rescue ArgumentError => e; p e.class; end
#--- valid?
require "date"
p Date.valid_date?(2024, 2, 29), Date.valid_date?(2023, 2, 29), Date.valid_civil?(2024, -1, -1), Date.leap?(2024), Date.leap?(1900), Date.gregorian_leap?(2000)
#--- adding
require "date"
d = Date.new(2024, 2, 28)
p d + 1, d + 2, d - 28, d >> 1, d << 1, Date.new(2024, 1, 31) >> 1, d.next, d.succ, d.next_day(3), d.prev_day, d.next_month, d.prev_month(2), d.next_year, d.prev_year(4)
#--- subtracting dates
require "date"
p Date.new(2024, 3, 5) - Date.new(2024, 1, 1), (Date.new(2024, 3, 5) - Date.new(2024, 1, 1)).to_i, (Date.new(2024, 1, 1) - Date.new(2024, 3, 5)).class
#--- adding what isn't a number
require "date"
Date.new(2024) + "1"
#--- comparing
require "date"
a, b = Date.new(2024, 1, 1), Date.new(2024, 1, 2)
p a < b, a == Date.new(2024, 1, 1), a <=> b, a === a, a.eql?(Date.new(2024, 1, 1)), [b, a].sort, [a, b].max, a.between?(a, b), (a..b).to_a.size, a != b
#--- comparing with what isn't a date
require "date"
Date.new(2024) < "x"
#--- comparing with a time
require "date"
p Date.new(2024) == Time.utc(2024), Date.new(2024) <=> Time.utc(2024)
Date.new(2024) < Time.utc(2024)
#--- as keys
require "date"
h = {Date.new(2024) => 1}
p h[Date.new(2024)], [Date.new(2024), Date.new(2024)].uniq.size
#--- ranges
require "date"
r = Date.new(2024, 1, 30)..Date.new(2024, 2, 2)
p r.map(&:day), r.include?(Date.new(2024, 2, 1)), r.cover?(Date.new(2025, 1, 1)), r.to_a.last, (Date.new(2024)...Date.new(2024, 1, 3)).to_a.size, r.step(2).map(&:day)
#--- step, upto, downto
require "date"
d = Date.new(2024, 1, 1)
d.step(Date.new(2024, 1, 10), 3) { |x| print x, " " }
d.upto(d + 2) { |x| print x.day, " " }
d.downto(d - 2) { |x| print x.day, " " }
p d.upto(d + 1).to_a
#--- parse
require "date"
["2024-03-05", "5 March 2024", "March 5, 2024", "5th of March 2024", "2024/3/5", "05-03-2024", "20240305", "Mar 2024", "Tue 5 Mar 2024", "2024-065", "2024-W10-2", "3rd Feb 2001", "2024-03-05T23:59:59+02:00", "Jan 5 '99", "12/25/2024"].each do |s|
  begin
    puts "#{s}: #{Date.parse(s)}"
  rescue => e
    puts "#{s}: #{e.class} #{e.message}"
  end
end
#--- parse what is too long
require "date"
Date.parse("1" * 200)
#--- parse nil
require "date"
Date.parse(nil)
#--- parse a part takes the rest from today
require "date"
t = Date.today
p Date.parse("3rd") == Date.new(t.year, t.month, 3), Date.parse("monday").wday, Date.parse("Dec 3").year == t.year
#--- strptime
require "date"
p Date.strptime("2024-03-05"), Date.strptime("05/03/2024", "%d/%m/%Y"), Date.strptime("Mar 5, 24", "%b %d, %y"), Date.strptime("2024-10-2", "%G-%V-%u"), Date.strptime("2024 65", "%Y %j"), Date.strptime("2024 10 2", "%Y %U %w"), Date.strptime("1700000000", "%s"), Date.strptime("20240305", "%Y%m%d"), Date.strptime("Tuesday 5 March 2024", "%A %d %B %Y")
#--- strptime that fails
require "date"
Date.strptime("2024-03", "%Y-%m-%d")
#--- strptime with a day that isn't
require "date"
Date.strptime("2024-02-30", "%Y-%m-%d")
#--- strptime with more text
require "date"
Date.strptime("2024-02-03 x", "%Y-%m-%d")
#--- other ways to make one
require "date"
p Date.commercial(2024, 10, 2), Date.ordinal(2024, 65), Date.jd(2460375), Date.ordinal(2024, -1), Date.commercial(2024, -1, -1)
#--- iso8601 and others of text
require "date"
p Date.iso8601("2024-03-05"), Date.xmlschema("2024-03-05"), Date.rfc3339("2001-02-03T04:05:06+07:00"), Date.httpdate("Sat, 03 Feb 2001 00:00:00 GMT")
Date.iso8601("5 March")
#--- strftime
require "date"
d = Date.new(2024, 3, 5)
puts d.strftime, d.strftime("%b %-d, %Y"), d.strftime("%A %a %B %d %e %j %U %y"), d.strftime("%H:%M:%S %z %Z %s %Q"), d.strftime("%c|%x|%D|%F|%v|%+"), d.strftime("%^b %10Y %-m/%-d"), d.strftime("%")
#--- names
require "date"
p Date::MONTHNAMES, Date::ABBR_MONTHNAMES[3], Date::DAYNAMES[2], Date::ABBR_DAYNAMES, Date::MONTHNAMES.frozen?
#--- today
require "date"
p Date.today == Time.now.to_date, Date.today.class
#--- to_time and back
require "date"
d = Date.new(2024, 3, 5)
p d.to_time, d.to_time.to_date == d, d.to_date.equal?(d) || d.to_date == d, d.to_datetime
#--- _parse
require "date"
p Date._parse("2024-03-05 14:07:09 +02:00").sort_by { |k, _| k }, Date._parse("10:20"), Date._parse("foo"), Date._strptime("2024-03", "%Y-%m"), Date._strptime("x", "%Y")
#--- reopening
require "date"
class Date
  def season = %w[winter spring summer autumn][(month % 12) / 3]
end
p Date.new(2024, 3, 5).season, Date.new(2024, 12, 5).season
#--- case
require "date"
case Date.new(2024)
when Time then puts "time"
when DateTime then puts "datetime"
when Date then puts "date"
end
#--- grouping posts by month
require "date"
posts = [["a", "2024-03-05"], ["b", "2024-03-09"], ["c", "2023-01-01"]]
posts.group_by { |_, d| Date.parse(d).strftime("%B %Y") }.each { |m, l| puts "#{m}: #{l.map(&:first).join(",")}" }
p posts.sort_by { |_, d| Date.parse(d) }.map(&:first)
#--- age
require "date"
birth = Date.new(1990, 6, 15)
today = Date.new(2024, 6, 14)
age = today.year - birth.year - (today < birth.next_year(today.year - birth.year) ? 1 : 0)
p age, ((today - birth) / 365.25).floor, (today - birth).to_f
#--- before the Gregorian calendar
require "date"
p Date.new(0), Date.new(-4712), Date.new(1500, 2, 29), Date.new(1582, 10, 4).succ, Date.new(12345, 6, 7)
p Date.new(1000, 1, 1).then { |d| [d.jd, d.wday, d.yday, d.cweek, d.cwyear, d.leap?, d.julian?] }
p Date.new(-5, 3, 2).strftime("%Y %F %6Y %-Y %C %y %G-W%V %s"), Date.new(0).to_s
p Date.new(0) < Date.today, [Date.new(2024, 1, 1), Date.new(0), Date.new(1582, 1, 1)].sort, Date.new(2000, 1, 1) - Date.new(0)
p Date.new(1582, 10, 31) << 1, Date.new(0, 1, 31) >> 1, Date.valid_date?(1582, 10, 10), Date.new(0) == Date.new(0), { Date.new(0) => 1 }[Date.new(0)]
Date.new(1582, 10, 10)
#--- odd texts
require "date"
["H19.03.04", "10 é 5", "thursday", "jan 91 bc", "--0305", "-w-3", "2024w105", "2024-065", "'24", "5th", "20240305T1407Z", "1231.5", "at noon", "", "n.d."].each do |text|
  p text, Date._parse(text), (Date.parse("#{text} 2024") rescue $!.class)
end
#--- zones of texts
require "date"
["EST dst", "+9.5", "gmt-3", "central europe standard time", "M", "[-5:EST]", "+1:02:03", "nowhere"].each { |zone| p Date._parse("2024-03-05 10:00 #{zone}") }
#--- strptime of weeks and what is left
require "date"
require "time"
p Date._strptime("2024 x", "%Y"), Date.strptime("2024 x", "%Y"), Date._strptime("10:20 EST", "%H:%M %Z"), Date._strptime("x", "%d")
p Date.strptime("2024-10-3", "%Y-%U-%w"), Date.strptime("2024-10-3", "%Y-%W-%u"), Date.strptime("2024-W10-3", "%G-W%V-%u"), Time.strptime("2024 10 0", "%Y %U %w")
p Date._strptime("12 am", "%I %p"), Date._strptime("2012", "%C%y"), Date._strptime("1.5", "%s.%L"), Time.strptime("1.5", "%s.%L").utc
