#--- a feed of RSS 2.0
require 'rss'
x = RSS::Parser.parse(<<X)
<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><link>L</link><description>D</description><atom:link href="h" rel="self"/><ttl>5</ttl><lastBuildDate>Thu, 02 Jan 2020 00:00:00 +0000</lastBuildDate><image><url>u</url><title>it</title><link>il</link><width>3</width></image><category>cc</category>
<item><title>a &amp; b</title><link>l</link><description><![CDATA[<p>]]></description><pubDate>Thu, 02 Jan 2020 03:00:00 +0100</pubDate><guid isPermaLink="false">g</guid><category domain="d">c</category><category>c2</category><enclosure url="u" length="5" type="t"/><content:encoded>E</content:encoded><dc:creator>me</dc:creator><foo>x</foo></item>
<item><title/><link> l </link><dc:date>2020-01-01T00:00:00Z</dc:date><description>d</description></item></channel></rss>
X
p x.class, x.channel.class, x.items.first.class, x.feed_type, x.rss_version, x.version, x.feed_version
c=x.channel
p c.title,c.link,c.description,c.ttl,c.lastBuildDate,c.pubDate,c.language,c.image.url,c.image.width,c.category.content,c.categories.size,c.items.size,c.date, c.image.class, x.image.url, c.generator
i=x.items[0]
p i.title,i.link,i.description,i.pubDate,i.date,i.guid.content,i.guid.isPermaLink, i.category.content,i.category.domain,i.categories.map(&:content),i.enclosure.url,i.enclosure.length,i.enclosure.type,i.content_encoded,i.dc_creator,i.author,i.dc_date,i.comments
i=x.items[1]
p i.title,i.link,i.pubDate,i.date,i.dc_date,i.guid,i.enclosure,i.categories,i.category, i.dc_subject
p x.respond_to?(:items), x.respond_to?(:entries)
#--- a feed of Atom
require 'rss'
a = RSS::Parser.parse(<<X, false)
<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">T</title><id>i</id><updated>2020-01-01T00:00:00Z</updated><link href="h"/><link rel="self" href="s"/><author><name>N</name><uri>u</uri></author><subtitle>st</subtitle>
<entry><title>E</title><id>ei</id><updated>2020-01-01T00:00:00+01:00</updated><published>2019-01-01T00:00:00Z</published><link href="eh" type="t"/><summary>S</summary><content type="html">&lt;p></content><author><name>N2</name></author><category term="t" label="l"/></entry><entry><title>F</title></entry></feed>
X
p a.class,a.title.content,a.title.type,a.id.content,a.updated.content,a.link.href,a.links.map(&:rel),a.author.name.content,a.author.uri.content,a.subtitle.content,a.entries.size,a.items.size,a.feed_type,a.authors.size
e=a.entries[0]
p e.class,e.title.content,e.id.content,e.updated.content,e.published.content,e.link.href,e.summary.content,e.content.content,e.content.type,e.author.name.content,e.category.term,e.categories.map(&:label),e.links.size
e=a.entries[1]
p e.summary,e.content,e.link,e.author,e.updated,e.categories
#--- a feed of RSS 1.0
require 'rss'
r = RSS::Parser.parse('<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>T</title><link>L</link><description>D</description></channel><item rdf:about="x"><title>I</title><link>IL</link><dc:date>2020-01-01T00:00:00Z</dc:date></item></rdf:RDF>',false)
p r.class,r.channel.title,r.items[0].title,r.items[0].date,r.items[0].about,r.items[0].description,r.feed_type,r.channel.about
#--- what is no feed
require 'rss'
p RSS::Parser.parse("<html></html>", false) rescue p $!.class
p RSS::Parser.parse("<rss", false) rescue p $!.class
p RSS::Parser.parse("", false) rescue p $!.class
p RSS::Parser.parse("<rss version='2.0'><channel><title>x</title></channel></rss>") rescue p $!.class, $!.message
p RSS::Parser.parse("<rss version='2.0'><channel><title>x</title></channel></rss>",false).channel.link
#--- errors of feeds
require 'rss'
p RSS::Error.superclass, RSS::NotWellFormedError.ancestors.take(3), RSS::MissingTagError.superclass,RSS::NotSetError.superclass,RSS::UnsupportedMakerVersionError.superclass
#--- feeds written with all they can have
require 'rss'
%w(2.0 atom).each do |v|
rss = RSS::Maker.make(v) do |maker|
  c = maker.channel
  c.author="au"; c.about="http://a/"; c.link="http://l/"; c.description="d"; c.title="t"; c.language="en"; c.copyright="c"; c.generator="g"; c.managingEditor="me"; c.webMaster="wm"; c.docs="docs"; c.ttl=60; c.rating="r"; c.pubDate=Time.utc(2020,1,1); c.lastBuildDate=Time.utc(2020,1,2)
  c.updated = Time.new(2020,1,3,4,5,6,"+02:00")
  c.categories.new_category { |x| x.content="cc"; x.domain="dd"; x.term="ct" }
  %w(title description creator subject publisher contributor type format identifier source language relation coverage rights).each { |n| c.send("dc_#{n}=", "D"+n) }
  maker.items.new_item do |item|
    item.link="http://l/1"; item.title="T"; item.description="D"; item.content_encoded="E"; item.author="A"; item.comments="C"; item.date=Time.new(2020,1,3,4,5,6,"+02:00")
    item.guid.content="G"; item.guid.isPermaLink=false
    item.enclosure.url="u"; item.enclosure.length=5; item.enclosure.type="t"
    item.source.url="su"; item.source.content="sc"
  %w(title description creator subject publisher contributor type format identifier source language relation coverage rights).each { |n| item.send("dc_#{n}=", "D"+n) }
  item.categories.new_category { |x| x.content="c1"; x.term="t1" }
  item.categories.new_category { |x| x.content="c2"; x.term="c2" }
  end
  maker.items.new_item { |item| item.title="only title" ; item.link="x"; item.updated="2020-01-01"}
  maker.items.new_item { |item| item.description="only d" ;item.id = "ID"; item.updated=Time.utc(2019); item.title="z"; item.content.content="<b>"; item.published=Time.utc(2018) }
end
puts rss
end
def t; yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("2.0") { |m| m.channel.title="x"; m.channel.link="l"; m.channel.description="d"; m.items.new_item {|i| i.link="a" } }.then { |x| puts x.items.size, x.to_s.lines.size, x.channel.title, x.items.map(&:title).inspect } }
t { RSS::Maker.make("atom") { |m| m.channel.title="x"; m.channel.link="l"; m.channel.about="d"; m.channel.author="a"; m.channel.updated=Time.utc(2020); m.items.new_item {|i| i.title="q" } }.then { |x| puts x } }
t { RSS::Maker.make("2.0") { |m| m.channel.updated="nonsense" } }
#--- a feed written in short, 1
require 'rss'
def t; puts yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("2.0") { |m| m.channel.title="x\"'"; m.channel.link="l?a&b"; m.channel.description=""; m.items.new_item {|i| i.link="a" }; m.items.new_item{|i| i.guid.content="q"}; m.items.new_item{|i| i.description="q"; i.enclosure.url="u"};m.items.new_item{|i| i.description="q"; i.source.url="u"} } }
#--- a feed written in short, 2
require 'rss'
def t; puts yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("2.0") { |m| m.channel.title="x"; m.channel.link="l"; m.channel.description="d"; m.items.do_sort=true; m.items.max_size=2; 3.times { |n| m.items.new_item {|i| i.title="#{n}"; i.date=Time.utc(2000+n) }} } }
#--- a feed written in short, 3
require 'rss'
def t; puts yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("atom") { |m| m.channel.title="x"; m.channel.link="l"; m.channel.author="a"; m.channel.updated=Time.utc(2020); m.items.new_item {|i| i.title="q" } } }
#--- a feed written in short, 4
require 'rss'
def t; puts yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("atom") { |m| m.channel.title="x"; m.channel.about="l"; m.channel.author="a"; m.channel.updated=Time.utc(2020); m.items.new_item {|i| i.title="q"; i.link="u" ; i.updated="2020-01-01 10:00 +0100"} ; m.items.new_item {|i| } } }
#--- a feed written in short, 5
require 'rss'
def t; puts yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("2.0") { |m| m.channel.updated="nonsense" } }
#--- a feed written in short, 6
require 'rss'
def t; puts yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("atom") { |m| } }
#--- a feed written in short, 7
require 'rss'
def t; puts yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("2.0") { |m| m.channel.categories.new_category { |c| } ; m.channel.title="x"; m.channel.link="l"; m.channel.description="d";} }
#--- a feed written in short, 8
require 'rss'
def t; puts yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("2.0") { |m| m.channel.title="x"; m.channel.link="l"; m.channel.description="d"; m.items.new_item { |i| i.title="q"; i.categories.new_category { |c| c.term="tt" } }} }
#--- a feed written in short, 9
require 'rss'
def t; puts yield; rescue => e; puts "#{e.class}: #{e.message}"; end
t { RSS::Maker.make("2.0") { |m| m.channel.title="x"; m.channel.link="l"; m.channel.description="d";}.to_s[-8..].inspect }
#--- a feed made is a feed read
require 'rss'
feed = RSS::Maker.make("2.0") do |maker|
  maker.channel.title = "t"
  maker.channel.link = "l"
  maker.channel.description = "d"
  maker.items.new_item do |item|
    item.title = "i"
    item.link = "il"
    item.updated = Time.utc(2020, 1, 2)
  end
end
p feed.class, feed.channel.title, feed.items.map(&:title), feed.items.first.pubDate, RSS::Parser.parse(feed.to_s).items.size
p (RSS::Maker.make("9") { } rescue [$!.class, $!.message]), RSS::Maker.supported?("2.0")
#--- numbers that are none
require "rss"
channel = ->(ttl) { RSS::Parser.parse("<rss version='2.0'><channel><title>a</title><link>b</link><description>c</description><ttl>#{ttl}</ttl></channel></rss>", false).channel }
p ["²", "60", " 7 ", "5 minutes", "-1"].map { |ttl| channel.call(ttl).ttl }
