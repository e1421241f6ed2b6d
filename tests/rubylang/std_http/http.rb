#--- get
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
p Net::HTTP.get(u), JSON.parse(Net::HTTP.get(u))["a"]
#--- responses
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
r = Net::HTTP.get_response(URI(B + "/missing"))
p r.code, r.message, r.body, r.class, r.is_a?(Net::HTTPSuccess), r["x-b"], r["X-B"], r["nope"], r.content_type, r.to_hash["x-b"]
#--- kinds
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
r = Net::HTTP.get_response(u)
case r when Net::HTTPSuccess then puts "ok" when Net::HTTPRedirection then puts "re" end
#--- redirections
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
r = Net::HTTP.get_response(URI(B + "/redirect")); p r.class, r["location"], r.code.to_i
#--- a connection
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
h = Net::HTTP.new("127.0.0.1", PORT); h.open_timeout = 5; h.read_timeout = 5; h.use_ssl = false
p h.get("/ok").code, h.request(Net::HTTP::Get.new("/echo", {"X-A" => "1"})).body, h.post("/p", "data").body.size > 5
#--- requests
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
h = Net::HTTP.new("127.0.0.1", PORT); h.open_timeout = 5; h.read_timeout = 5; h.use_ssl = false
q = Net::HTTP::Post.new(URI(B + "/form")); q.set_form_data("a" => "1 2", "b" => "é"); q["X-A"] = "z"; q.basic_auth("u", "p")
p JSON.parse(h.request(q).body)["body"], q["x-a"], q.path, q.method
#--- start
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
p Net::HTTP.start("127.0.0.1", PORT) { |c| c.get("/echo?1").body }, Net::HTTP.start("127.0.0.1", PORT, use_ssl: false, read_timeout: 3) { |c| c.request_get("/ok").code }
#--- post
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
p JSON.parse(Net::HTTP.post_form(URI(B + "/f"), "k" => "v").body)["body"], JSON.parse(Net::HTTP.post(URI(B + "/f"), "{}", "Content-Type" => "application/json").body)["ct"]
#--- open-uri
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
p URI.open(B + "/ok").read, URI.open(B + "/redirect") { |f| [f.read, f.status, f.base_uri.to_s, f.content_type, f.charset] }, URI.parse(B + "/json").read, URI.open(B + "/echo", "X-A" => "5").read
#--- open-uri, errors
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
begin; URI.open(B + "/missing"); rescue OpenURI::HTTPError => e; p e.message, e.io.read, e.io.status; end
#--- refused
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
begin; Net::HTTP.get(URI("http://127.0.0.1:1/")); rescue Errno::ECONNREFUSED => e; p e.class; end
begin; URI.open("http://127.0.0.1:1/"); rescue => e; p e.class; end
#--- open-uri, files
require "net/http"
require "open-uri"
require "json"
B = ENV["SERVER"]
PORT = URI(B).port
u = URI(B + "/json?x=1")
begin; URI.open("nope.txt"); rescue => e; p e.class; end
