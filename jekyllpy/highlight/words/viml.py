"""Words of Vim's script language that Rouge 3.30 tells from other names."""

COMMANDS = """
a ar args argl arglocal ba ball bm bmodified breaka breakadd bun bunload cabc cabclear cal call cc
cf cfile changes cla clast cnf cnfile comc comclear cp cprevious cstag debugg debuggreedy deletl dep
diffpu diffput dl dr drop ec em emenu ene enew files fini finish folddoc folddoclosed gr grep helpc
helpclose his history il ilist isp isplit keepa l list laf lafter lbel lbelow lcscope lfdo lgrepa
lgrepadd lma lo loadview lop lopen lua m move mes mkvie mkview nbc nbclose noh nohlsearch ol
oldfiles pa packadd po pop prof profile pta ptag ptr ptrewind py3f py3file pythonx quita quitall
redraws redrawstatus rew rewind rubyf rubyfile sIg sa sargument sba sball sbr sbrewind scl scscope
sfir sfirst sgl sic sin sm smap snoreme spelld spelldump spellw spellwrong srg st stop stj stjump
sunmenu syn tN tNext tabd tabdo tabm tabmove tabr tabrewind tch tchdir tf tfirst tlmenu tm tmenu to
topleft tu tunmenu undol undolist up update vi visual vmapc vmapclear wa wall winp winpos wundo xme
xr xrestore ab arga argadd argu argument bad badd bn bnext breakd breakdel bw bwipeout cabo cabove
cat catch ccl cclose cfdo chd chdir cle clearjumps cnor comp compiler cpf cpfile cun delc delcommand
deletp di display diffs diffsplit dli dlist ds dsearch echoe echoerr en endif eval filet fir first
foldo foldopen grepa grepadd helpf helpfind i imapc imapclear iuna iunabbrev keepalt la last lan
language lbo lbottom ld ldo lfir lfirst lh lhelpgrep lmak lmake loadk lp lprevious luado ma mark
messages mod mode nbs nbstart nor omapc omapclear packl packloadall popu popup profd profdel ptf
ptfirst pts ptselect pyx r read redrawt redrawtabline ri right rundo sIl sal sall sbf sbfirst sc scp
se set sg sgn sie sip sme snoremenu spelli spellinfo spr sprevious sri sta stag stopi stopinsert sus
suspend sync ta tag tabe tabedit tabn tabnext tabs tcld tcldo th throw tln tma tmap tp tprevious
tunma tunmap unh unhide v vie view vne vnew wh while wn wnext wv wviminfo xmenu xunme abc abclear
argd argdelete as ascii bd bdelete bo botright breakl breaklist cN cNext cad caddbuffer cb cbuffer
cd cfir cfirst che checkpath clo close co copy con continue cq cquit cuna cunabbrev delel delf
delfunction dif diffupdate difft diffthis do dsp dsplit echom echomsg endf endfunction ex filetype
fix fixdel for gui helpg helpgrep ia in j join keepj keepjumps lab labove lat lc lcd le left lg
lgetfile lhi lhistory lmapc lmapclear loadkeymap lpf lpfile luafile mak make mk mkexrc mz mzscheme
new nore on only pc pclose pp ppop promptf promptfind ptj ptjump pu put py python pyxdo rec recover
reg registers rightb rightbelow rv rviminfo sIn san sandbox sbl sblast scI scr scriptnames setf
setfiletype sgI sgp sig sir smenu so source spellr spellrare sr srl star startinsert sts stselect sv
sview syncbind tab tabf tabfind tabnew tags tclf tclfile tj tjump tlnoremenu tmapc tmapclear tr
trewind u undo unl ve version vim vimgrep vs vsplit win winsize wp wprevious x xit xnoreme xunmenu
abo aboveleft argdo au bel belowright bp bprevious bro browse cNf cNfile cadde caddexpr cbe cbefore
cdo cg cgetfile checkt checktime cmapc cmapclear col colder conf confirm cr crewind cw cwindow delep
dell diffg diffget dig digraphs doau e edit echon endfo endfor exi exit filt filter fo fold fu
function gvim helpt helptags iabc iabclear inor ju jumps keepp keeppatterns lad laddexpr later lch
lchdir lefta leftabove lgetb lgetbuffer ll lne lnext loc lockmarks lr lrewind lv lvimgrep marks mks
mksession mzf mzfile nmapc nmapclear nos noswapfile opt options pe perl pre preserve promptr
promptrepl ptl ptlast pw pwd pydo pyxfile red redo res resize ru runtime sI sIp sav saveas sbm
sbmodified sce scripte scriptencoding setg setglobal sgc sgr sign sl sleep smile sor sort
spellrepall srI srn startg startgreplace sun sunhide sw swapname syntime tabN tabNext tabfir
tabfirst tabo tabonly tc tcl te tearoff tl tlast tlu tn tnext try una unabbreviate unlo unlockvar
verb verbose vimgrepa vimgrepadd wN wNext winc wincmd wq xa xall xnoremenu xwininfo addd arge
argedit bN bNext bf bfirst br brewind bufdo c change caddf caddfile cbel cbelow ce center cgetb
cgetbuffer chi chistory cn cnext colo colorscheme cons const cs d delete deletel delm delmarks diffo
diffoff dir doaut ea el else endt endtry exu exusage fin find foldc foldclose g h help hi if intro k
lN lNext laddb laddbuffer lb lbuffer lcl lclose lex lexpr lgete lgetexpr lla llast lnew lnewer lockv
lockvar ls lvimgrepa lvimgrepadd mat match mksp mkspell n next noa nu number ownsyntax ped pedit
prev previous ps psearch ptn ptnext py3 pyf pyfile q quit redi redir ret retab rub ruby sIc sIr sbN
sbNext sbn sbnext scg scriptv scriptversion setl setlocal sge sh shell sil silent sla slast sn snext
sp split spellrrare src srp startr startreplace sunme sy t tabc tabclose tabl tablast tabp
tabprevious tcd ter terminal tlm tlunmenu tno tnoremap ts tselect undoj undojoin uns unsilent vert
vertical viu viusage w write windo wqa wqall xmapc xmapclear xprop y yank al all argg argglobal b
buffer bl blast brea break buffers ca caf cafter cbo cbottom cex cexpr cgete cgetexpr cl clist cnew
cnewer com cope copen cscope debug deletep delp diffp diffpatch dj djump dp earlier elsei elseif
endw endwhile f file fina finally foldd folddoopen go goto ha hardcopy hid hide ij ijump is isearch
kee keepmarks lNf lNfile laddf laddfile lbe lbefore lcs lf lfile lgr lgrep lli llist lnf lnfile lol
lolder lt ltag lw lwindow menut menutranslate mkv mkvimrc nb nbkey noautocmd o open p print perld
perldo pro ptN ptNext ptp ptprevious py3do python3 qa qall redr redraw retu return rubyd rubydo sIe
sN sNext sb sbuffer sbp sbprevious sci scs sf sfind sgi si sim simalt smagic sno snomagic spe
spellgood spellu spellundo sre srewind def endd enddef disa disassemble vim9 vim9script imp import
exp export
"""

BUILTINS = """
BufAdd BufCreate BufDelete BufEnter BufFilePost BufFilePre BufHidden BufLeave BufNew BufNewFile
BufRead BufReadCmd BufReadPost BufReadPre BufUnload BufWinEnter BufWinLeave BufWipeout BufWrite
BufWriteCmd BufWritePost BufWritePre CmdUndefined CmdlineChanged CmdlineEnter CmdlineLeave
CmdwinEnter CmdwinLeave ColorScheme ColorSchemePre CompleteChanged CompleteDone CompleteDonePre
CursorHold CursorHoldI CursorMoved CursorMovedI DiffUpdated DirChanged EncodingChanged ExitPre
FileAppendCmd FileAppendPost FileAppendPre FileChangedRO FileChangedShell FileChangedShellPost
FileEncoding FileReadCmd FileReadPost FileReadPre FileType FileWriteCmd FileWritePost FileWritePre
FilterReadPost FilterReadPre FilterWritePost FilterWritePre FocusGained FocusLost FuncUndefined
GUIEnter GUIFailed InsertChange InsertCharPre InsertEnter InsertLeave MenuPopup OptionSet
QuickFixCmdPost QuickFixCmdPre QuitPre RemoteReply SafeState SafeStateAgain SessionLoadPost
ShellCmdPost ShellFilterPost SourceCmd SourcePost SourcePre SpellFileMissing StdinReadPost
StdinReadPre SwapExists Syntax TabClosed TabEnter TabLeave TabNew TermChanged TermResponse
TerminalOpen TerminalWinOpen TextChanged TextChangedI TextChangedP TextYankPost User VimEnter
VimLeave VimLeavePre VimResized WinEnter WinLeave WinNew abs acd acos add ai akm aleph allowrevins
altkeymap ambiwidth ambw and anti antialias append appendbufline arab arabic arabicshape argc argidx
arglistid argv ari arshape asin assert_beeps assert_equal assert_equalfile assert_exception
assert_fails assert_false assert_inrange assert_match assert_notequal assert_notmatch assert_report
assert_true atan atan2 autochdir autoindent autoread autowrite autowriteall aw awa background
backspace backup backupcopy backupdir backupext backupskip balloon_gettext balloon_show
balloon_split balloondelay ballooneval balloonevalterm balloonexpr bdir bdlay belloff beval
bevalterm bex bexpr bg bh bin binary bk bkc bomb breakat breakindent breakindentopt bri briopt brk
browsedir bs bsdir bsk bt bufadd bufexists bufhidden buflisted bufload bufloaded bufname bufnr
buftype bufwinid bufwinnr byte2line byteidx byteidxcomp casemap ccv cdpath cedit ceil cfu ch
ch_canread ch_close ch_close_in ch_evalexpr ch_evalraw ch_getbufnr ch_getjob ch_info ch_log
ch_logfile ch_open ch_read ch_readblob ch_readraw ch_sendexpr ch_sendraw ch_setoptions ch_status
changenr char2nr charconvert ci cin cindent cink cinkeys cino cinoptions cinw cinwords clearmatches
clipboard cm cmdheight cmdwinheight cmp cms cocu cole colorcolumn columns comments commentstring
compatible complete complete_add complete_check complete_info completefunc completeopt completepopup
completeslash concealcursor conceallevel copyindent cos cosh cot count cpo cpoptions cpp cpt crb
cryptmethod cscope_connection cscopepathcomp cscopeprg cscopequickfix cscoperelative cscopetag
cscopetagorder cscopeverbose csl cspc csprg csqf csre cst csto csverb cuc cul culopt cursor
cursorbind cursorcolumn cursorline cursorlineopt cwh debugbreak deco deepcopy define delcombine
deletebufline dex dg dict dictionary did_filetype diff diff_filler diff_hlID diffexpr diffopt
digraph dip directory dy ead eadirection eb echoraw ed edcompatible ef efm ei ek emo emoji empty enc
encoding endofline environ eol ep equalalways equalprg errorbells errorfile errorformat escape
esckeys et eventhandler eventignore executable execute exepath exists expand expandcmd expandtab
exrc extend fcl fcs fdc fde fdi fdl fdls fdm fdn fdo fdt feedkeys fen fenc fencs fex ff ffs fic
fileencoding fileencodings fileformat fileformats fileignorecase filereadable filewritable fillchars
finddir findfile fixendofline fixeol fk fkmap float2nr floor flp fml fmod fmr fnameescape
fnamemodify foldclosed foldclosedend foldcolumn foldenable foldexpr foldignore foldlevel
foldlevelstart foldmarker foldmethod foldminlines foldnestmax foldtext foldtextresult foreground
formatexpr formatlistpat formatoptions formatprg fp fs fsync ft funcref garbagecollect gcr gd
gdefault get getbufinfo getbufline getbufvar getchangelist getchar getcharmod getcharsearch
getcmdline getcmdpos getcmdtype getcmdwintype getcompletion getcurpos getcwd getenv getfontname
getfperm getfsize getftime getftype getimstatus getjumplist getline getloclist getmatches
getmousepos getpid getpos getqflist getreg getregtype gettabinfo gettabvar gettabwinvar gettagstack
getwininfo getwinpos getwinposx getwinposy getwinvar gfm gfn gfs gfw ghr glob glob2regpat globpath
gp grepformat grepprg gtl gtt guicursor guifont guifontset guifontwide guiheadroom guioptions guipty
guitablabel guitabtooltip has has_key haslocaldir hasmapto helpfile helpheight helplang hf hh hidden
highlight histadd histdel histget histnr hk hkmap hkmapp hkp hl hlID hlexists hlg hls hlsearch
hostname ic icon iconstring iconv ignorecase im imactivatefunc imactivatekey imaf imak imc imcmdline
imd imdisable imi iminsert ims imsearch imsf imst imstatusfunc imstyle inc include includeexpr
incsearch inde indent indentexpr indentkeys index indk inex inf infercase input inputdialog
inputlist inputrestore inputsave inputsecret insert insertmode interrupt invacd invai invakm
invallowrevins invaltkeymap invanti invantialias invar invarab invarabic invarabicshape invari
invarshape invautochdir invautoindent invautoread invautowrite invautowriteall invaw invawa
invbackup invballooneval invballoonevalterm invbeval invbevalterm invbin invbinary invbk invbl
invbomb invbreakindent invbri invbuflisted invcf invci invcin invcindent invcompatible invconfirm
invcopyindent invcp invcrb invcscoperelative invcscopetag invcscopeverbose invcsre invcst invcsverb
invcuc invcul invcursorbind invcursorcolumn invcursorline invdeco invdelcombine invdg invdiff
invdigraph invea inveb inved invedcompatible invek invemo invemoji invendofline inveol
invequalalways inverrorbells invert invesckeys invet invex invexpandtab invexrc invfen invfic
invfileignorecase invfixendofline invfixeol invfk invfkmap invfoldenable invfs invfsync invgd
invgdefault invguipty invhid invhidden invhk invhkmap invhkmapp invhkp invhls invhlsearch invic
invicon invignorecase invim invimc invimcmdline invimd invimdisable invincsearch invinf invinfercase
invinsertmode invis invjoinspaces invjs invlangnoremap invlangremap invlazyredraw invlbr
invlinebreak invlisp invlist invlnr invloadplugins invlpl invlrm invlz invma invmacatsui invmagic
invmh invml invmle invmod invmodeline invmodelineexpr invmodifiable invmodified invmore invmousef
invmousefocus invmousehide invnu invnumber invodev invopendevice invpaste invpi invpreserveindent
invpreviewwindow invprompt invpvw invreadonly invrelativenumber invremap invrestorescreen invrevins
invri invrightleft invrl invrnu invro invrs invru invruler invsb invsc invscb invscf invscrollbind
invscrollfocus invscs invsecure invsft invshellslash invshelltemp invshiftround invshortname
invshowcmd invshowfulltag invshowmatch invshowmode invsi invsm invsmartcase invsmartindent
invsmarttab invsmd invsn invsol invspell invsplitbelow invsplitright invspr invsr invssl invsta
invstartofline invstmp invswapfile invswf invta invtagbsearch invtagrelative invtagstack invtbi
invtbidi invtbs invtermbidi invterse invtextauto invtextmode invtf invtgst invtildeop invtimeout
invtitle invto invtop invtr invttimeout invttybuiltin invttyfast invtx invudf invundofile invvb
invvisualbell invwa invwarn invwb invweirdinvert invwfh invwfw invwic invwildignorecase invwildmenu
invwinfixheight invwinfixwidth invwiv invwmnu invwrap invwrapscan invwrite invwriteany
invwritebackup invws isdirectory isf isfname isi isident isinf isk iskeyword islocked isnan isprint
items job_getchannel job_info job_setoptions job_start job_status job_stop joinspaces js js_decode
js_encode json_decode json_encode key keymap keymodel keys keywordprg km kmp kp langmap langmenu
langnoremap langremap laststatus lazyredraw lbr len libcall libcallnr line line2byte linebreak lines
linespace lisp lispindent lispwords list2str listchars listener_add listener_flush listener_remove
lm lmap lnr loadplugins localtime log log10 lpl lrm lsp luadll luaeval lz macatsui magic makeef
makeencoding makeprg map maparg mapcheck matchadd matchaddpos matcharg matchdelete matchend
matchlist matchpairs matchstr matchstrpos matchtime max maxcombine maxfuncdepth maxmapdepth maxmem
maxmempattern maxmemtot mco mef menc menuitems mfd mh min mis mkdir mkspellmem ml mle mls mm mmd mmp
mmt modeline modelineexpr modelines modifiable modified more mouse mousef mousefocus mousehide
mousem mousemodel mouses mouseshape mouset mousetime mp mps msm mzeval mzq mzquantum mzschemedll
mzschemegcdll nextnonblank nf noacd noai noakm noallowrevins noaltkeymap noanti noantialias noar
noarab noarabic noarabicshape noari noarshape noautochdir noautoindent noautoread noautowrite
noautowriteall noaw noawa nobackup noballooneval noballoonevalterm nobeval nobevalterm nobin
nobinary nobk nobl nobomb nobreakindent nobri nobuflisted nocf noci nocin nocindent nocompatible
noconfirm nocopyindent nocp nocrb nocscoperelative nocscopetag nocscopeverbose nocsre nocst nocsverb
nocuc nocul nocursorbind nocursorcolumn nocursorline nodeco nodelcombine nodg nodiff nodigraph noea
noeb noed noedcompatible noek noemo noemoji noendofline noeol noequalalways noerrorbells noesckeys
noet noex noexpandtab noexrc nofen nofic nofileignorecase nofixendofline nofixeol nofk nofkmap
nofoldenable nofs nofsync nogd nogdefault noguipty nohid nohidden nohk nohkmap nohkmapp nohkp nohls
noic noicon noignorecase noim noimc noimcmdline noimd noimdisable noincsearch noinf noinfercase
noinsertmode nois nojoinspaces nojs nolangnoremap nolangremap nolazyredraw nolbr nolinebreak nolisp
nolist nolnr noloadplugins nolpl nolrm nolz noma nomacatsui nomagic nomh noml nomle nomod nomodeline
nomodelineexpr nomodifiable nomodified nomore nomousef nomousefocus nomousehide nonu nonumber noodev
noopendevice nopaste nopi nopreserveindent nopreviewwindow noprompt nopvw noreadonly
norelativenumber noremap norestorescreen norevins nori norightleft norl nornu noro nors noru noruler
nosb nosc noscb noscf noscrollbind noscrollfocus noscs nosecure nosft noshellslash noshelltemp
noshiftround noshortname noshowcmd noshowfulltag noshowmatch noshowmode nosi nosm nosmartcase
nosmartindent nosmarttab nosmd nosn nosol nospell nosplitbelow nosplitright nospr nosr nossl nosta
nostartofline nostmp noswf nota notagbsearch notagrelative notagstack notbi notbidi notbs notermbidi
noterse notextauto notextmode notf notgst notildeop notimeout notitle noto notop notr nottimeout
nottybuiltin nottyfast notx noudf noundofile novb novisualbell nowa nowarn nowb noweirdinvert nowfh
nowfw nowic nowildignorecase nowildmenu nowinfixheight nowinfixwidth nowiv nowmnu nowrap nowrapscan
nowrite nowriteany nowritebackup nows nr2char nrformats numberwidth nuw odev oft ofu omnifunc
opendevice operatorfunc opfunc or osfiletype packpath para paragraphs paste pastetoggle patchexpr
patchmode path pathshorten pdev penc perldll perleval pex pexpr pfn ph pheader pi pm pmbcs pmbfn
popt popup_atcursor popup_beval popup_clear popup_close popup_create popup_dialog popup_filter_menu
popup_filter_yesno popup_findinfo popup_findpreview popup_getoptions popup_getpos popup_hide
popup_menu popup_move popup_notification popup_setoptions popup_settext popup_show pow
preserveindent previewheight previewpopup previewwindow prevnonblank printdevice printencoding
printexpr printf printfont printheader printmbcharset printmbfont printoptions prompt
prompt_setcallback prompt_setinterrupt prompt_setprompt prop_add prop_clear prop_find prop_list
prop_remove prop_type_add prop_type_change prop_type_delete prop_type_get prop_type_list pt
pum_getpos pumheight pumvisible pumwidth pvh pvp pvw py3eval pyeval pythondll pythonhome
pythonthreedll pythonthreehome pyxeval pyxversion qe quoteescape rand range rdt re readdir readfile
readonly redrawtime reg_executing reg_recording regexpengine relativenumber reltime reltimefloat
reltimestr remap remote_expr remote_foreground remote_peek remote_read remote_send
remote_startserver remove rename renderoptions repeat report resolve restorescreen reverse revins
rightleft rightleftcmd rl rlc rnu ro rop round rs rtp rubydll rubyeval ruf ruler rulerformat
runtimepath sbo scb scf screenattr screenchar screenchars screencol screenpos screenrow screenstring
scroll scrollbind scrollfocus scrolljump scrolloff scrollopt search searchdecl searchpair
searchpairpos searchpos sect sections secure sel selection selectmode server2client serverlist
sessionoptions setbufline setbufvar setcharsearch setcmdpos setenv setfperm setline setloclist
setmatches setpos setqflist setreg settabvar settabwinvar settagstack setwinvar sft sha256 shcf
shellcmdflag shellescape shellpipe shellquote shellredir shellslash shelltemp shelltype shellxescape
shellxquote shiftround shiftwidth shm shortmess shortname showbreak showcmd showfulltag showmatch
showmode showtabline shq sidescroll sidescrolloff sign_define sign_getdefined sign_getplaced
sign_jump sign_place sign_placelist sign_undefine sign_unplace sign_unplacelist signcolumn simplify
sinh siso sj slm smartcase smartindent smarttab smc smd softtabstop sol sound_clear sound_playevent
sound_playfile sound_stop soundfold spc spell spellbadword spellcapcheck spellfile spelllang
spellsuggest spf spl splitbelow splitright sps sqrt srand srr ss ssl ssop stal startofline state
statusline stl stmp str2float str2list str2nr strcharpart strchars strdisplaywidth strftime
strgetchar stridx string strlen strpart strptime strridx strtrans strwidth su sua submatch
substitute suffixes suffixesadd swapfile swapinfo swapsync swb swf switchbuf sws sxe sxq synID
synIDattr synIDtrans synconcealed synmaxcol synstack syntax system systemlist t_8b t_8f t_AB t_AF
t_AL t_BD t_BE t_CS t_CV t_Ce t_Co t_Cs t_DL t_EC t_EI t_F1 t_F2 t_F3 t_F4 t_F5 t_F6 t_F7 t_F8 t_F9
t_GP t_IE t_IS t_K1 t_K3 t_K4 t_K5 t_K6 t_K7 t_K8 t_K9 t_KA t_KB t_KC t_KD t_KE t_KF t_KG t_KH t_KI
t_KJ t_KK t_KL t_PE t_PS t_RB t_RC t_RF t_RI t_RS t_RT t_RV t_Ri t_SC t_SH t_SI t_SR t_ST t_Sb t_Sf
t_Si t_TE t_TI t_Te t_Ts t_VS t_WP t_WS t_ZH t_ZR t_al t_bc t_cd t_ce t_cl t_cm t_cs t_da t_db t_dl
t_fs t_k1 t_k2 t_k3 t_k4 t_k5 t_k6 t_k7 t_k8 t_k9 t_kB t_kD t_kI t_kN t_kP t_kb t_kd t_ke t_kh t_kl
t_kr t_ks t_ku t_le t_mb t_md t_me t_mr t_ms t_nd t_op t_se t_so t_sr t_te t_ti t_ts t_u7 t_ue t_us
t_ut t_vb t_ve t_vi t_vs t_xn t_xs tabline tabpagebuflist tabpagemax tabpagenr tabpagewinnr tabstop
tagbsearch tagcase tagfiles tagfunc taglength taglist tagrelative tagstack tal tan tanh tb tbi tbidi
tbis tbs tcldll tempname tenc term term_dumpdiff term_dumpload term_dumpwrite term_getaltscreen
term_getansicolors term_getattr term_getcursor term_getjob term_getline term_getscrolled
term_getsize term_getstatus term_gettitle term_gettty term_list term_scrape term_sendkeys
term_setansicolors term_setapi term_setkill term_setrestore term_setsize term_start term_wait
termbidi termencoding termguicolors termwinkey termwinscroll termwinsize termwintype terse
test_alloc_fail test_autochdir test_feedinput test_garbagecollect_now test_garbagecollect_soon
test_getvalue test_ignore_error test_null_blob test_null_channel test_null_dict test_null_job
test_null_list test_null_partial test_null_string test_option_not_set test_override test_refcount
test_scrollbar test_setmouse test_settime test_srand_seed test_unknown test_void textauto textmode
textwidth tfu tgc tgst thesaurus tildeop timeout timeoutlen timer_info timer_pause timer_start
timer_stop timer_stopall title titlelen titleold titlestring tolower toolbar toolbariconsize top
toupper tpm trim trunc tsl tsr ttimeout ttimeoutlen ttm tty ttybuiltin ttyfast ttym ttymouse
ttyscroll ttytype tw twk tws twsl twt tx type uc udf udir ul undodir undofile undolevels undoreload
undotree uniq updatecount updatetime ur ut values varsofttabstop vartabstop vb vbs vdir verbosefile
vfile viewdir viewoptions vif viminfo viminfofile virtcol virtualedit visualbell visualmode vop vsts
vts wak warn wb wc wcm wcr wd weirdinvert wfh wfw whichwrap wi wic wig wildchar wildcharm wildignore
wildignorecase wildmenu wildmenumode wildmode wildoptions wim win_execute win_findbuf win_getid
win_gettype win_gotoid win_id2tabwin win_id2win win_screenpos win_splitmove win_type winaltkeys
winbufnr wincol wincolor window windowsversion winfixheight winfixwidth winheight winlayout winline
winminheight winminwidth winnr winptydll winrestcmd winrestview winsaveview winwidth wiv wiw wm wmh
wmnu wmw wop wordcount wrap wrapmargin wrapscan writeany writebackup writedelay writefile ws ww xor
"""
