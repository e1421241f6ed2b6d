#--- backticks
p `echo hi`, $?.exitstatus, $?.success?, `printf 'a\nb'`.lines, %x(echo #{1 + 1}), $?.class, `exit 3`, $?.exitstatus, $?.to_i
#--- backticks with what isn't there
`no-such-command-here`
#--- system
p system("true"), system("false"), system("exit 2"), $?.exitstatus, system("no-such-command-here"), system("echo", "a b"), system("test", "-e", "/")
#--- system that raises
system("exit 3", exception: true)
#--- environment of a command
p `echo $FOO`, system({"FOO" => "bar"}, "test $FOO = bar"), system("cd / && test $(pwd) = /"), system("test `pwd` = /", chdir: "/")
#--- ENV is seen by commands
ENV["FOO"] = "x y"
p `echo "$FOO"`
ENV.delete("FOO")
p `echo "$FOO"`
#--- output of system to files
system("echo out; echo err >&2", out: "o", err: "e")
p File.read("o"), File.read("e")
system("echo gone", out: File::NULL)
system("echo both; echo err >&2", [:out, :err] => "b")
p File.read("b")
#--- spawn and wait
pid = spawn("exit 4")
p pid.class, Process.wait(pid) == pid, $?.exitstatus, $?.exited?, $?.signaled?
pid = Process.spawn("true")
_, s = Process.wait2(pid)
p s.success?
#--- waiting for none
Process.wait
#--- popen
p IO.popen("echo a; echo b").readlines, IO.popen(["echo", "x y"]).read, IO.popen("cat", "r+") { |io| io.puts "in"; io.close_write; io.read }, IO.popen("tr a-z A-Z", "r+") { |io| io.write "abc"; io.close_write; io.gets }, IO.popen(["cat"], "w") { |io| 1 }
IO.popen("exit 5") { }
p $?.exitstatus
#--- popen with options
p IO.popen("pwd", chdir: "/usr").read, IO.popen("pwd", "r", chdir: "/").read, IO.popen({"A" => "b"}, "echo $A", chdir: "/usr").read, IO.popen("echo a >&2", err: [:child, :out]).read
#--- open3
require "open3"
out, err, status = Open3.capture3("echo out; echo err >&2; exit 1")
p out, err, status.exitstatus, status.success?
p Open3.capture3("cat", stdin_data: "in").first, Open3.capture2("tr a b", stdin_data: "aaa").first, Open3.capture2e("echo a; echo b >&2").first, Open3.capture3("sh", "-c", "echo $0 $1", "x", "y z").first, Open3.capture3({"A" => "1"}, "echo $A").first, Open3.capture3("pwd", chdir: "/").first
#--- open3 with what isn't there
require "open3"
Open3.capture3("no-such-command-here", "x")
#--- popen3
require "open3"
Open3.popen3("cat; echo err >&2") do |i, o, e, t|
  i.puts "x"
  i.close
  p o.read, e.read, t.value.success?, t.pid.class
end
p Open3.popen2("wc -c") { |i, o, t| i.write("abc"); i.close; o.read.strip }
#--- pipe
r, w = IO.pipe
w.puts "a"
w.close
p r.read, r.class
r.close
#--- kernel open of a command
p open("|echo x").read
#--- status
`true`
p $?.inspect =~ /pid \d+ exit 0/, $?.to_s =~ /pid/, $? == 0, $?.pid.class
`kill -9 $$`
p $?.signaled?, $?.termsig, $?.exitstatus, $?.success?
#--- exit from a program
begin
  exit 2
rescue SystemExit => e
  p e.status, e.success?
end
begin; abort "msg"; rescue SystemExit => e; p e.status, e.message; end
#--- process
p Process.pid == $$, Process.ppid.class, Process.clock_gettime(Process::CLOCK_MONOTONIC).class
#--- kill
pid = spawn("sleep 30")
p Process.kill("TERM", pid), Process.wait(pid) == pid, $?.signaled?
#--- env
ENV["A_B"] = "1"
p ENV["A_B"], ENV.fetch("A_B"), ENV.fetch("NOPE_X", "d"), ENV.fetch("NOPE_X") { |k| k * 2 }, ENV.key?("A_B"), ENV.include?("NOPE_X"), ENV["NOPE_X"], ENV.to_h["A_B"], ENV.delete("A_B"), ENV["A_B"], ENV.class, ENV.to_s, ENV["PATH"].frozen?
#--- env that isn't there
ENV.fetch("NOPE_X")
#--- env with what isn't a String
ENV["A"] = 1
#--- env by a symbol
ENV[:A]
#--- env as a hash
ENV.update("Q1" => "a", "Q2" => "b")
p ENV.select { |k, v| k.start_with?("Q") }, ENV.map { |k, v| k }.include?("Q1"), ENV.keys.include?("Q2"), ENV.values.include?("a"), ENV.any? { |k, v| k == "Q1" }, ENV.slice("Q1", "Q2"), ENV.find { |k, v| v == "b" }, ENV.values_at("Q1"), ENV.has_value?("b"), ENV.key("b"), ENV.reject { |k, v| !k.start_with?("Q") }, ENV.to_a.include?(["Q1", "a"])
ENV["Q1"] = nil
p ENV.key?("Q1"), ENV.empty?, ENV.size > 1
ENV.each { |k, v| print k, v if k == "Q2" }
#--- jekyll's environment
ENV["JEKYLL_ENV"] ||= "production"
p ENV["JEKYLL_ENV"] == "production" ? 1 : 2
