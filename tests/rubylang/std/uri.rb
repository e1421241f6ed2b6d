#--- parts
require "uri"
require "cgi"
u = URI.parse("https://user:pw@Example.com:8080/a/b.html?x=1&y=2#frag")
p u, u.class, u.scheme, u.userinfo, u.user, u.password, u.host, u.port, u.path, u.query, u.fragment, u.to_s, u.hostname, u.request_uri, u.absolute?, u.opaque, u.default_port
#--- kinds
require "uri"
require "cgi"
p URI("http://a.b").path, URI("http://a.b").request_uri, URI("/x/y?z").class, URI("mailto:a@b.c").class, URI("mailto:a@b.c").to, URI("ftp://h/f").class, URI("file:///a/b").class, URI("file:///a/b").host, URI("urn:isbn:1").opaque, URI("a b") rescue p $!
#--- odd ones
require "uri"
require "cgi"
%w[http://a.b/\ c é http://é.com http://a.b/é : //x http:// http:a #f ?q].each{|s| begin; x=URI.parse(s); p [s, x.class, x.scheme, x.host, x.path, x.query, x.fragment, x.opaque]; rescue => e; puts "#{s}: #{e.class} #{e.message}"; end}
#--- a host with a blank
require "uri"
require "cgi"
p URI.parse("http://a b.com") rescue p $!
#--- nil
require "uri"
require "cgi"
p URI.parse(nil) rescue p $!
#--- joining
require "uri"
require "cgi"
p URI.join("http://a.b/c/d", "../e", "f?g").to_s, URI.join("http://a.b", "/x").to_s, (URI("http://a.b/c/d") + "e").to_s, URI("http://a.b/c/").merge("//z/y").to_s, (URI("http://a/b/c/d")-URI("http://a/b/")).to_s
#--- forms
require "uri"
require "cgi"
p(URI.encode_www_form(a: 1, b: [2, 3], "c d" => "é&", e: nil), URI.encode_www_form([["a", "b c"]]), URI.decode_www_form("a=1&b=%C3%A9+x&c"), URI.encode_www_form_component("a b/é~*-._"), URI.decode_www_form_component("a+b%20%C3%A9"))
#--- escaping and extracting
require "uri"
require "cgi"
p URI::DEFAULT_PARSER.escape("a b/é?x=[1]"), URI::DEFAULT_PARSER.unescape("a%20b"), URI.extract("see http://a.b and mailto:x@y ok https://c.d/e?f"), "x http://a.b y"[URI.regexp], URI.regexp(%w[http https]).class, "https://a.b/c" =~ /\A#{URI::regexp(['http','https'])}\z/, ("foo" =~ URI.regexp)
#--- changing
require "uri"
require "cgi"
u = URI("http://a.b/c"); u.path = "/d"; u.query = "x=1"; u.fragment="f"; u.scheme="https"; u.host="z"; u.port=81; p u.to_s, u.class
#--- comparing and building
require "uri"
require "cgi"
p URI("http://a.b") == URI("http://a.b/"), URI("http://a.b").eql?(URI("http://a.b")), URI("HTTP://A.b/x").normalize.to_s, URI("http://a.b/x").hash == URI("http://a.b/x").hash, URI::HTTP.build(host: "x.y", path: "/z", query: "a=b").to_s, URI::HTTPS.build(host: "x.y").to_s, URI.split("http://a.b/c?d#e"), URI.scheme_list.keys.sort.first(3), URI("http://a.b/x").route_to("http://a.b/y").to_s
#--- ports and blanks
require "uri"
require "cgi"
p URI("http://a.b:80/").to_s, URI("http://a.b:8080/").to_s, URI.parse(" http://a.b ") rescue p $!
#--- classes
require "uri"
require "cgi"
p URI("https://a.b").is_a?(URI::HTTP), URI::HTTPS.superclass, URI::InvalidURIError.superclass, URI::Error.superclass, URI("x:y").class
#--- a query
require "uri"
require "cgi"
u=URI("http://a.b"); u.query = URI.encode_www_form(q: "x y"); p u.to_s, u.inspect
#--- cgi
require "uri"
require "cgi"
p CGI.escape("a b&é=/~*'"), CGI.unescape("a+b%26%C3%A9"), CGI.escapeHTML("<a href='x'>\"&é</a>"), CGI.unescapeHTML("&lt;a&gt; &amp;amp; &quot;&#39;&#x27;&#233;&eacute;&nbsp;&hellip;"), CGI.h("<"), CGI.escape_html("<"), CGI.unescape_html("&gt;"), CGI.escapeElement("<br><a>", "a"), CGI.parse("a=1&b=2&a=3"), CGI.pretty("<a><b></b></a>"), CGI.escape(nil) rescue p $!
#--- cgi dates
require "uri"
require "cgi"
p CGI.rfc1123_date(Time.at(0)), CGI.escapeURIComponent("a b") rescue p $!
#--- bad percent
require "uri"
require "cgi"
p URI.decode_www_form_component("%") rescue p $!
#--- addresses in a text, where each ends
require "uri"
p URI.extract("a http://wallet_list.py and http://x.y/z_1?q=3#f, (http://b.c). foo:bar http://[::1]/x http:/a_b http:a", %w(http https))
p URI.extract("http://foo.org/bla mailto:test@example.com urn:x:y https://u:p@h.org:8/x%20y;z?a=b&c#d'e) x")
p "see https://a.b/c_d(e) and ftp://x/ ok".gsub(URI.regexp(%w(http https ftp))) { "<#{$&}>" }
#--- addresses in texts
require "uri"
text = "see http://a.b/c?d=e#f, mailto:x@y.org, a1b2c3 foo: 1http://z :b c++: x-y.z:1 (ftp://h/) a:b:c e:// f:///g h:/i?j k:?l http://[::1]:8/ m:"
p URI.extract(text), URI.extract(text, %w[http mailto]), URI.extract("")
