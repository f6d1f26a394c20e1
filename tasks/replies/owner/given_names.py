"""First names as thumbs type them: "its kate on ward 5 now" names somebody as well as "Kate" does.

Only names that are no other word of English: "mark", "dawn", "will" and "may" need their capitals.
"""

import re

from tasks.replies.owner.role_names import PLACE, POST

_NAMES = """
    aaron abby abdul abdullah abena abigail abimbola abiola adaeze adam ade adebayo adele ademola adeola
    aditi adrian adwoa afia agata agnes agnieszka ahmed aidan aileen ailsa aisha ajay akosua akua alan alana
    alastair alec aled alex alexandra alexis alfie algernon ali alice alicia alina alison alistair alun
    alvin ama amanda amara ameera amelia amina aminata amir amit amy ana anais anand anastasia ancy andrea
    andreea andrew andy aneesa aneta angela angelo angie angus anh anika anil anita anjali anju ankita ann
    anna anne annette annie anoushka anthony antonia anu anwar anwen aoife aparna aqsa aravind archie arif
    arjun arlene armando arthur arun arwa arwel asha ashok ashwin asif asma audrey ayesha ayo ayodele
    ayomide azra babatunde bambi barbara barnaby barney barry bartek beata beatriz becca becky belinda ben
    benjamin benny bernadette bernard bert bertie beth bethan bethany betty bev beverley bhavna bilal bincy
    bindu binoy bisi blessy bogdan bola bolanle bradley brandon branwen brenda brendan brent brian bridget
    bron bronagh bronwen bryan bukola caitlin caitriona caleb callan callum cameron camille caoimhe carla
    carlos carmel caro carole caroline carolyn carys cassie catalin catarina cath catherine cathy catriona
    caz ceri chantelle charles charlie charlotte charmaine cherie cheryl chidi chika chinedu chinwe chinyere
    chioma chipo chloe chris christina christine christopher chukwudi ciara ciaran claire clare clarence
    claudia clifford clinton clive clodagh cody colette colin colleen connor cormac craig cristian cristina
    curtis dafydd dagmara dalia damian daniel danielle danny dariusz darrell darren darryl dave davey david
    davina daz deb debbie deborah debs declan deepa deepak deepika deepthi deirbhile deirdre delroy delyth
    denise dennis denzil derek dervla desmond dewi dexter diana diane dipti divya dominic dominik donal
    donna donncha doreen dorota dorothea dorothy doug douglas duncan dwayne eamonn ebony eddie edith edward
    edwina efua eileen eilidh ekene elaine eleanor elena eleri elif elijah elin elisabeth elise eliza
    elizabeth ella ellen ellie elliot elliott ellis elsie elspeth eluned emeka emily emma emmanuel emyr
    eniola enrique eoin eric erica erin ernest esi esme esther ethan etienne eugene eunice eva evan evelyn
    evie ewa ezinne ezra faisal farah farhana farid farida faruk fatima fatou fatoumata femi femke fergus
    fikile filipa finlay fintan fiona fionnuala florin folake folasade folu fran frances francesca francis
    frankie fraser freda frederick freya funmi gabby gabriel gareth gary gavin gaynor gaz gazza gbenga gemma
    geoff george georgia georgina geraint gerald geraldine gerda gerry gethin ghislaine gideon gill gillian
    gina ginette ginny giovanni giulia glenda glenn glenys gloria glyn godwin goncalo gordon graeme graham
    grainne grania greg gregory greta grzegorz gulsen gurpreet gwen gwenda gwyneth habib hadiya hafsa hamish
    hamza hana hanif hannah hari harpreet harvey haseeb hassan hattie hatty hayley hazelle hector heidi
    helen helena hemant henry hester hettie hilary hina horace howard hubert huda hugh hussain ian ibrahim
    ida iestyn ieuan ifeanyi ifeoma ikenna ikram imani imogen imran ines ingrid ioan ioana ionut iqbal irene
    irina isaac isabel isabella isla ismail isobel issy ivan ivor iwona jacki jackie jacob jacqueline jacqui
    jagdeep jake james jamie jane janet janey janice janine janis jas jase jasmin jasmine jason jasper
    jaspreet jaswinder javed jaya jayden jayesh jayne jeanette jed jeff jeffrey jelena jemima jemma jen
    jenna jenni jennie jennifer jenny jeremy jerome jerry jess jessica jethro jez jia jill jilly jim jimmy
    jincy jisha jo joan joanna joanne joao jocelyn jock jodie jody joe joel joely johan johanna john johnny
    jolanta jomar jon jonathan joni jonny jools jordan jose joseph josephine josh joshua josie joyce juan
    juanita jude judith judy jules julia julian julie juliet juliette justin justyna jyoti kabir kaitlyn
    kaja kamal kamila karen karim karin karl karolina kashif kasia katarzyna kate kath katherine kathleen
    kathryn kathy katie katy kavita kavya kay kaye kayleigh kayode kaz keeley kehinde keira keith kelechi
    kelly kemi ken kenneth kenny kerry kev kevin khadija khalid khalida kieran kim kimberley kiran kirk
    kirsten kirstie kirstin kirsty kitty kofi kojo komal kris krishna kristen krystyna krzysztof kumar kunle
    kurt kwabena kwame kwesi kyle kyra lakshmi lalitha lamin lana lara larry latoya laura lauraine lauren
    laurence lawrence leah leanne leigh leila lekshmi len lenny leon leonard leonie leroy lesia lesley
    leslie lester leszek lewis lewys liam libby lijo lilian lillian linda lindiwe lindsay lindsey linsey
    lionel lisa liv livvy liz lizzie llinos lloyd logan lois lola lorna lorraine lottie lou louis louise
    lowri loz luca lucia lucille lucinda lucy luis luisa lukasz luke lydia lyn lynda lyndsey lynette lynn
    lynne lynsey maame mabel maciej maddie madeleine maebh maeve magda maggie mags mahmood mair maire
    mairead maisie maisy maja malachi malcolm malgorzata mandi mandy manjit manoj manpreet mansoor marc
    marcia marcin marcus marek marg margaret margie marguerite mari maria mariam mariama marian marianne
    maricel marie mariella marilyn marion marisa marites marjorie marlene marlon marlowe marta martha martin
    martina martyn marvin mary maryam maryanne mateusz matt matthew mattie maud maureen maurice mavis maxine
    maya maz meena meera megan mehmet mehwish mei meirion mel melanie melissa melvin mererid merin merle
    merryn meryl mia michael michal michelle mick mickey micky miguel mihaela mike mikey milena millicent
    millie mina ming miranda miriam mitchell mo mohamed mohammad mohammed moira molly monica monika morgan
    moses moz muhammad muhammed mumtaz muna muriel musa mustafa myfanwy myra myrtle nabila nadia nadine
    nancy nandini naomi nasir nasreen natalia natalie natasha nathan nathaniel naveed naz nazia neelam neha
    neil nell nerys nessa nessie neville ngozi nia niamh nic nicholas nicki nicky nicola nicole nicolette
    nigel nik nikhil nikita nikki nila nimisha nina nisha nkechi nnamdi nneka noel noelle nora noreen norma
    norman nuala nuno obi obinna odette ola olamide olayinka olena olga oliver olivia olu olufemi olumide
    oluwaseun oluwatobi omar onyeka onyinye oonagh oran orla orlaith oscar otis ottilie owen oyin padraig
    paige pam pamela parveen patricia patrick patsy paul paula pauline pawel peggy penelope percy perpetua
    perry persephone pete peter petra petronella petula phil philip philippa phill phoebe phyllis piotr
    pippa pooja poonam prabha pradeep prakash pranav preethi preeti prem primrose priya priyanka pru prue
    queenie quentin rabia rachael rachel radha rafael raheem rahul raj rajesh ralph raman ramesh randall
    rania rasheeda rashid ravi raymond razia rebecca reena reginald rekha remi remya renee resmi reuben reza
    rhea rhian rhiannon rhodri rhona rhys riaz ricardo richard ricky rita riya rizwan robbie robert roberta
    robyn rodney rodrigo roger rohan roisin roland ron ronald ronnie roopa rory ros rosa rosalind rosalyn
    rosanna rosario roseanne rosemary rosie rowena roxanne roz ruairi rubina rufus rukhsana rupa rupert
    russell ruta ruth ryan sabrina sade sadia sadie saeed safia sagar sahar saima saira sajid sally salma
    sam samantha samina samir sammy samson samuel sanaa sandeep sandie sandra sangita sanjana sanjay saoirse
    sara sarah sarita sasha saskia satnam scott seamus sean sebastian segun selina selwyn senthil serena
    sergio seth shabana shabnam shabs shagufta shahid shaji shalini shamim shane shania shanice shanti
    sharon shaun shauna shaz shazia shazza sheeba sheena sheila sheldon shelley sheree sheryl shilpa shirin
    shirl shirley shiv shobha shona shreya shu sian sid sidney sienna sijo silas sile simon simone simran
    sinazo sinead siobhan sipho siti siva sizwe slawomir smitha sneha sobia sofia sohail sonia sophia sophie
    sorcha soumya sreeja stacey stanley stef stefan stefano steff steffan stella steph stephanie stephen
    steve steven stevie stewart stu stuart suja suki sunil sunita suresh surinder susan susanna sushma susie
    suzanne suzi suzie swati sybil sylvia tabitha tadeusz tadhg taiwo tamara tamsin tamzin tania tanvi tanya
    tara tariq tash tasha tayo ted teddy tegan temi temitope tendai terence teresa terri terry tess tessa
    thabo thandi thea theo theodore theresa thomas thushara tiago tiffany tilly tim timothy tina titilayo
    tobi toby todd tolu tom tomasz tomek tommy toni tonia tony tracey tracie tracy trev trevor trish trisha
    tristan trudi trudy tunde tyrone uche uchenna ugochi umar una ursula usha usman uzma vaishali val
    valerie vanda vanessa varsha vasile veena venkat vera verity vernon veronica vic vicki vicky victoria
    vijay viki vikki vikram vincent vinod viv vivian vivienne vusi wallace walt walter wanda waqar warren
    wayne wendy wes wilf wilfred winifred winston wojciech wojtek wole wyn yaa yas yasir yasmeen yasmin yaz
    yemi yetunde yewande yinka yolanda yolande yusra yusuf yvette yvie yvonne zac zachary zahid zahida zahra
    zainab zak zanele zara zeinab zelda zena zeynep zoe zoey zofia zoltan zsofia zubaida zubair zuzanna
"""
GIVEN = frozenset(_NAMES.split())
TYPED = GIVEN | {f"{name}s" for name in GIVEN}  # "its kates now"
BEGINNINGS = GIVEN | {"dr", "mr", "mrs", "ms", "prof"}
PLACE_FULL = re.compile(PLACE, re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:ward|unit|suite|site|trust|hospital|house|road|floor|building|day|week|month|board|group"
    r"|committee|forum"
    r"|meeting|plan|policy|project|phase|track|risk|system|wing|centre|clinic|street|park|lodge|court|room"
    r"|level)s?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![\w'@.-])[a-z]{2,14}(?![\w@-]|\.\w)")
_LETTERS = re.compile(r"[a-z]+")
_TITLED = re.compile(
    r"\b(?:dr|mrs?|ms|prof) (?!(?:is|has|had|was|who|said|says|and|will|on|to|in|at|for|or)\b)[a-z]",
    re.IGNORECASE,
)


def with_capitals(plain: str) -> str:
    """The text, as long as it was, with a capital for each first name that has none."""
    plain = _TITLED.sub(lambda found: found.group()[:-1] + found.group()[-1].upper(), plain)
    if TYPED.isdisjoint(_LETTERS.findall(plain)):
        return plain
    return _WORD.sub(lambda found: _spelt(found.group()), plain)


def is_first_name(name: str) -> bool:
    """Whether a name begins with a first name, or with a title."""
    return re.sub(r"\W", "", name.lower().split()[0]) in BEGINNINGS


def is_somebody(name: str) -> bool:
    """Whether words name a person or a post, and no ward, day or thing that has capitals, too."""
    if is_first_name(name) or POST.search(name) or PLACE_FULL.fullmatch(name):
        return True
    return re.fullmatch(r"(?:[A-Z][\w'’-]+ ){1,2}[A-Z][\w'’-]+", name) is not None and not _NOBODY.search(
        name
    )


def without_s(name: str) -> str:
    """The name of whose something is: "its kates now" is typed without the sign."""
    return name[:-1] if name.lower() not in GIVEN and name.lower().removesuffix("s") in GIVEN else name


def _spelt(word: str) -> str:
    return word.capitalize() if word in TYPED else word
