"""The LaTeX commands that jekyll-scholar's filter `latex` knows, and their characters.

Rules: latex-decode 0.4. What isn't here (`\\pi`, `\\oe`, `\\le`) stays as it is typed, as there.
"""

from __future__ import annotations


def _table(lines: str) -> dict[str, str]:
    words = lines.split()
    return dict(zip(words[::2], words[1::2], strict=True))


GREEK = _table(
    """
     Alpha Α  Beta Β  Gamma Γ  Epsilon Ε  Zeta Ζ  Eta Η  Theta Θ  Iota Ι  Kappa Κ  Lambda Λ
     Mu Μ  Nu Ν  Xi Ξ  Rho Ρ  Sigma Σ  Tau Τ  Upsilon Υ  Phi Φ  Chi Χ  Psi Ψ  Omega Ω  alpha α
     beta β  gamma γ  delta δ  epsilon ε  zeta ζ  eta η  theta θ  iota ι  kappa κ  lambda λ
     mu μ  nu ν  xi ξ  rho ρ  sigma σ  tau τ  upsilon υ  phi φ  chi χ  psi ψ  omega ω
    """
)
SYMBOLS = _table(
    """
     ss ß  tone5 ˥  tone4 ˦  tone3 ˧  tone2 ˨  tone1 ˩  textcolonmonetary ₡  textlira ₤
     textnaira ₦  textwon ₩  textdong ₫  euro €  texteuro €  textnumero №  texttrademark ™
     leftarrow ←  uparrow ↑  rightarrow →  downarrow ↓  leftrightarrow ↔  updownarrow ↕
     leadsto ↝  rightleftharpoons ⇌  Rightarrow ⇒  Leftrightarrow ⇔  forall ∀  complement ∁
     partial ∂  exists ∃  nexists ∄  set ∅  Delta ∆  nabla ∇  in ∈  notin ∉  ni ∋  prod ∏
     coprod ∐  sum ∑  mp ∓  dotplus ∔  setminus ∖  ast ∗  circ ∘  bullet ∙  surd √  propto ∝
     infty ∞  angle ∠  measuredangle ∡  sphericalangle ∢  mid ∣  nmid ∤  parallel ∥  nparallel ∦
     wedge ∧  vee ∨  cap ∩  cup ∪  int ∫  iint ∬  iiint ∭  oint ∮  therefore ∴  because ∵  sim ∼
     backsim ∽  wr ≀  nsim ≁  simeq ≃  cong ≅  ncong ≇  approx ≈  approxeq ≊  asymp ≍  Bumpeq ≎
     bumpeq ≏  doteq ≐  doteqdot ≑  fallingdotseq ≒  risingdotseq ≓  eqcirc ≖  circeq ≗
     triangleq ≜  neq ≠  equiv ≡  leq ≤  geq ≥  leqq ≦  geqq ≧  lneqq ≨  gneqq ≩  ll ≪  gg ≫
     between ≬  nless ≮  ngtr ≯  nleq ≰  ngeq ≱  lesssim ≲  gtrsim ≳  lessgtr ≶  gtrless ≷
     prec ≺  succ ≻  preccurlyeq ≼  succcurlyeq ≽  precsim ≾  succsim ≿  nprec ⊀  nsucc ⊁
     subset ⊂  supset ⊃  subseteq ⊆  supseteq ⊇  nsubseteq ⊈  nsupseteq ⊉  subsetneq ⊊
     supsetneq ⊋  uplus ⊎  sqsubset ⊏  sqsupset ⊐  sqsubseteq ⊑  sqsupseteq ⊒  sqcap ⊓  sqcup ⊔
     oplus ⊕  ominus ⊖  otimes ⊗  oslash ⊘  odot ⊙  circledcirc ⊚  circledast ⊛  circleddash ⊝
     boxplus ⊞  boxminus ⊟  boxtimes ⊠  boxdot ⊡  vdash ⊢  dashv ⊣  top ⊤  bot ⊥  Vdash ⊩
     Vvdash ⊪  nVdash ⊮  lhd ⊲  rhd ⊳  unlhd ⊴  unrhd ⊵  multimap ⊸  intercal ⊺  veebar ⊻
     barwedge ⊼  bigwedge ⋀  bigvee ⋁  bigcap ⋂  bigcup ⋃  diamond ⋄  cdot ⋅  star ⋆
     divideontimes ⋇  bowtie ⋈  ltimes ⋉  rtimes ⋊  leftthreetimes ⋋  rightthreetimes ⋌
     backsimeq ⋍  curlyvee ⋎  curlywedge ⋏  Subset ⋐  Supset ⋑  Cap ⋒  Cup ⋓  pitchfork ⋔
     lessdot ⋖  gtrdot ⋗  lll ⋘  ggg ⋙  lesseqgtr ⋚  gtreqless ⋛  curlyeqprec ⋞  curlyeqsucc ⋟
     lnsim ⋦  gnsim ⋧  precnsim ⋨  succnsim ⋩  ntriangleleft ⋪  ntriangleright ⋫
     ntrianglelefteq ⋬  ntrianglerighteq ⋭  vdots ⋮  cdots ⋯  ddots ⋱  lceil ⌈  rceil ⌉
     lfloor ⌊  rfloor ⌋  Box □  spadesuit ♠  heartsuit ♡  diamondsuit ♢  clubsuit ♣  flat ♭
     natural ♮  sharp ♯
    """
)
