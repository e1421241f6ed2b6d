#--- threads
t = Thread.new { 1 + 1 }
p t.value, t.join.class, t.alive?
p [1, 2, 3].map { |x| Thread.new { x * 2 } }.map(&:value)
#--- thread with arguments and locals
t = Thread.new(5) { |x| Thread.current[:v] = x; x + 1 }
p t.value, t[:v], Thread.current[:v]
#--- an exception in a thread comes with join
t = Thread.new { raise ArgumentError, "in thread" }
begin
  t.join
rescue => e
  p e.class, e.message
end
#--- mutex
m = Mutex.new
n = 0
2.times { m.synchronize { n += 1 } }
p n, m.locked?, m.lock.locked?, m.try_lock
m.unlock
p m.locked?
#--- queue
q = Queue.new
q << 1 << 2
q.push(3)
p q.pop, q.size, q.empty?, q.shift, q.length
q.close
p q.pop, q.pop, q.closed?
#--- clocks
a = Process.clock_gettime(Process::CLOCK_MONOTONIC)
b = Process.clock_gettime(Process::CLOCK_MONOTONIC)
p b >= a, a.class, Process.clock_gettime(Process::CLOCK_REALTIME, :millisecond).class, Process.pid.class
#--- math
p Math.sqrt(16), Math::PI, Math.log(1), Math.log(8, 2), Math.log10(1000), Math.log2(8), Math.sin(0), Math.hypot(3, 4), Math.atan2(1, 1), Math.cbrt(27), Math.exp(0)
#--- math out of its domain
begin
  Math.sqrt(-1)
rescue Math::DomainError => e
  p e.message
end
p Math.log(0)
Math.log("x")
#--- math of nil
Math.sqrt(nil)
#--- math included
include Math
p sqrt(9), cos(0)
