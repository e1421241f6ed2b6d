#--- literals and how they print
p 2i, -2i, 1.5i, 3ri, 1+2i, 1-0.0i, Complex(0.5r, 2r), Complex(1.0, Float::NAN)
puts 2i, 1.5i, 3ri, Complex(0.5r, 2r), Complex(Float::INFINITY, 1)
p "#{1+2i}", (1+2i).class, -2i.abs
#--- arithmetic keeps whole numbers and fractions
p (1+2i)*(3-1i), (1+2i)/2, (4+2i)/2, (1+2i)/Complex(3,4), (1+2i)/2.0, 3-Complex(1,2), 3/Complex(1,2), 3r*Complex(1,2), [1i, 2].sum
p Complex(1,2)*1.5, Complex(1,2)+1r, Complex(1,2)-0.5, -Complex(1,2), +Complex(1,2), Complex(1.0,2).quo(2), Complex(3,4).fdiv(2)
#--- powers
p Complex(1,2)**2, Complex(1,2)**-1, Complex(1,2)**0, (Complex(1,2)**0.5).abs.round(9), 2i**3, (-8)**(1.0/3)
#--- division by zero
p Complex(1,2) / 0
#--- Complex() of texts
p Complex("1+2i"), Complex("3.5"), Complex("i"), Complex("-2i"), Complex("1/2+3/4i"), Complex("1@0"), Complex("x", exception: false), Complex(" 1-i ")
p "1+2ix".to_c, "".to_c, "2e3i".to_c, "-i".to_c, nil.to_c, 3.to_c, 0.5.to_c
#--- Complex() of what is none
Complex("1+")
#--- Complex() of nil
Complex(nil)
#--- Complex() of parts
p Complex(1), Complex(1, 2i), Complex(Complex(1,2)), Complex.rect(1), Complex.rectangular(1, 2), Complex.polar(2), Complex.polar(2, 0), Complex.polar(2, Math::PI), Complex.polar(1, Math::PI/2), Complex::I
#--- parts
c = Complex(3, 4)
p c.real, c.imaginary, c.imag, c.abs, c.magnitude, c.abs2, c.arg.round(9), c.polar.map { |x| x.round(9) }, c.rect, c.rectangular, c.conj, c.conjugate, c.real?, c.numerator, c.denominator, c.finite?, c.infinite?, c.zero?
p 3.polar, -3.polar, -3.0.arg, 3.abs2, 3.rect, 2.i, 2.5.conj, 3.real, 3.imag, 1.5.angle, 3.real?
#--- comparing
p Complex(1,2) == Complex(1.0,2), Complex(1,0) == 1, 1 == Complex(1,0), Complex(1,2) <=> 1, Complex(1,0) <=> 2, Complex(1,2).eql?(Complex(1,2)), Complex(1,2).eql?(Complex(1.0,2)), {1i => :a}[1i], Complex(1,2).hash == Complex(1,2).hash
#--- what Complex hasn't
p [:<, :>, :%, :div, :floor, :round, :step, :positive?].map { |name| Complex(1,2).respond_to?(name) }
Complex(1,2) < 1
#--- to_i
p Complex(3,0).to_i, Complex(3,0).to_f, Complex(3,0).to_r, Complex(3.7,0).rationalize(0.1r)
Complex(1,2).to_i
#--- coerce
p Complex(1,2).coerce(3), Complex(1,2).dup, Complex(1,2).frozen?, Complex(1, 2).is_a?(Numeric)
Complex(1,2).coerce("a")
#--- negative fractions
p -3r, -3r.abs, -0.5r, 2 - -1r
