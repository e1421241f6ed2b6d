#--- addresses with any signs in them
require "addressable/uri"
A = Addressable::URI
%w[http://EXAMPLE.com:8080/a/../b%20c?q=1&r=2#f https://user@h /x/y.html?z mailto:a@b.c //h/p a%20b http://é.com/ü?ö=1 http://h http://h/a//b ?q #f http://h:80/].each do |t|
  u = A.parse(t)
  p [u.scheme, u.userinfo, u.host, u.port, u.path, u.query, u.fragment, u.authority, u.to_s, u.absolute?, u.relative?, u.extname, u.basename, u.query_values]
  p u.normalize.to_s
end
p A.join("http://a/b/c", "../d").to_s, (A.parse("http://a/b/c") + "e?x").to_s, A.parse("http://a/b").join("/c").to_s
p A.unencode("a%20b%C3%A9+"), A.encode("http://h/a b/é?q=ü#x y"), A.encode_component("a b/é&=?"), A.unencode_component("a%2Fb"), A.escape("/a b"), A.unescape("%41")
p A.parse("http://a/?x=1").tap { |u| u.path = "/y"; u.query_values = { "a" => "b c", "k" => "é" } }.to_s, A.parse("http://a/b") == A.parse("http://a/b"), A.parse(nil), A.parse("http://a").site, A.parse("http://a:1/b").origin, A.encode_component("é/a", Addressable::URI::CharacterClasses::PATH), A.normalized_encode("http://h/a b%20c"), A.form_encode({"a"=>"b c"})
p A.parse("http://h/a").omit(:scheme).to_s, A.parse("http://h/p?q#f").omit(:query, :fragment).to_s, A.parse("/a").hostname, A.heuristic_parse("example.com/x").to_s
