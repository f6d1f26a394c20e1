"""First names as thumbs type them: "its kate on ward 5 now" names somebody as well as "Kate" does.

Only names that are no other word of English: "mark", "dawn", "will" and "may" need their capitals.
"""

import re

from tasks.replies.owner.role_names import PLACE, POST

_NAMES = """
    aaron abby abdul abdullah abena abigail abiola adaeze adam ade adebayo adele ademola adeola aditi adrian
    agnes agnieszka ahmed aidan aileen ailsa aisha ajay akua alan alana alastair alec aled alex alexandra
    alexis alfie algernon ali alice alicia alison alistair alun alvin ama amanda amara ameera amelia amina
    aminata amir amit amy ana anais anand anastasia andrea andreea andrew andy aneesa aneta angela angelo
    angie angus anh anika anil anita anjali ankita ann anna anne annette annie anoushka anthony antonia
    anwar anwen aoife aparna aqsa aravind archie arif arjun armando arthur arun arwa arwel asha ashok ashwin
    asif asma audrey ayesha ayo ayodele ayomide azra babatunde bambi barbara barnaby barney barry beata
    beatriz becca becky belinda ben benjamin benny bernadette bernard bert bertie beth bethan bethany betty
    bev beverley bhavna bisi bogdan bola bolanle bradley brandon branwen brenda brendan brent brian bridget
    bron bronagh bronwen bryan bukola caitlin caitriona caleb callan callum cameron camille caoimhe carla
    carlos carmel caro caroline carolyn carys cassie catalin catarina cath catherine cathy catriona caz ceri
    chantelle charles charlie charlotte charmaine chidi chika chinedu chinwe chioma chipo chloe chris
    christina christine christopher ciara ciaran claire clare clarence claudia clifford clinton clive
    clodagh cody colette colin colleen connor cormac craig cristina curtis dafydd dagmara dalia damian
    daniel danielle danny dariusz darrell darren darryl dave david davina daz debbie deborah declan deepa
    deepak deepika deirbhile deirdre delroy delyth denise dennis denzil derek dervla desmond dewi dexter
    diana diane dipti dominic dominik donal donna donncha doreen dorota dorothy doug douglas duncan dwayne
    eamonn ebony eddie edith edward edwina efua eileen eilidh ekene elaine eleanor elena eleri elif elijah
    elin elizabeth ella ellen ellie elliot elliott elsie eluned emeka emily emma emmanuel emyr eniola
    enrique eoin eric erica erin ernest esi esther ethan etienne eugene eunice eva evan evelyn ewa ezinne
    ezra faisal farah farhana farid farida faruk fatima fatou fatoumata femi femke fergus fikile finlay
    fintan fiona fionnuala folake folasade folu fran frances francesca francis fraser freda frederick freya
    funmi gabriel gareth gary gavin gaz gemma geoff george georgia georgina geraint gerald geraldine gerry
    gethin ghislaine gideon gill gillian gina ginny giovanni giulia glenda glenn glenys gloria glyn godwin
    gordon graeme graham grainne grania greg gregory gulsen gurpreet gwen gwyneth habib hadiya hafsa hamish
    hamza hana hannah hari harpreet harvey haseeb hassan hattie hayley hector heidi helen helena hemant
    henry hester hilary horace howard hubert huda hugh hussain ian ibrahim iestyn ieuan ifeanyi ifeoma ikram
    imani imogen imran ines ingrid ioan ioana iqbal irene irina isaac isabel isabella isla ismail isobel
    ivan ivor iwona jackie jacob jacqueline jacqui jagdeep jake james jamie jane janet janice janine jasmin
    jason jasper jaspreet jaswinder javed jayesh jayne jeanette jed jeff jeffrey jelena jemima jen jenna
    jenni jennie jennifer jenny jeremy jerome jess jessica jethro jez jia jim jimmy jo joan joanna joanne
    joao jocelyn joe joel johan johanna john johnny jolanta jon jonathan jordan jose joseph josephine josh
    joshua josie joyce juan jude judith judy julia julian julie juliet juliette justin justyna jyoti kabir
    kaja kamal kamila karen karim karin karl karolina kashif kasia kate kath katherine kathleen kathryn
    kathy katie katy kavita kavya kay kayleigh kayode kaz keeley kehinde keith kelly kemi ken kenneth kenny
    kerry kev kevin khadija khalid khalida kiran kirsten kirstie kirstin kirsty kitty kofi komal krishna
    krystyna kumar kunle kurt kwabena kwame kwesi kyle lakshmi lalitha lamin lara latoya laura lauren
    laurence leah leanne leila len leon leonard leonie leroy lesley leslie lester leszek lewis liam libby
    linda lindiwe lindsay lindsey lionel lisa liz lizzie llinos lloyd logan lola lorna lorraine lottie louis
    louise lowri luca lucia lucille lucinda lucy luis lukasz luke lydia lyn lynda lynn lynne lynsey maame
    maciej maebh maeve magda maggie mahmood maire mairead maisie maja malachi malcolm malgorzata mandy
    manjit manoj manpreet mansoor marcia marcus marek margaret maria mariam mariama marian marianne marie
    marilyn marion marjorie marlon marlowe marta martha martin martina martyn mary maryam mateusz matt
    matthew maud maureen maurice maxine maz meena meera megan mehmet mei meirion mel melanie melissa melvin
    mererid merle meryl mia michael michal michelle mickey miguel mike milena millicent millie mina ming
    miranda miriam mo mohamed mohammad mohammed moira molly monica morgan moses muhammad mumtaz muna muriel
    musa mustafa myra myrtle nabila nadia nadine nancy nandini naomi nasir nasreen natalia natalie natasha
    nathan nathaniel naveed naz neelam neha neil nell nerys nessa neville ngozi nia niamh nic nicholas nicki
    nicky nicola nicole nicolette nigel nik nikhil nikki nila nimisha nina nisha nkechi nneka noel nora
    noreen norma norman nuala nuno obinna odette ola olamide olayinka olena olga oliver olivia olu olufemi
    oluwaseun oluwatobi omar onyeka oonagh oran orla orlaith oscar otis ottilie owen oyin padraig paige pam
    pamela parveen patricia patrick paul paula pauline pawel penelope percy perpetua persephone pete peter
    petra petula phil philip philippa phoebe phyllis piotr pippa pooja poonam prabha pradeep prakash pranav
    preethi preeti prem primrose priya priyanka quentin rabia rachael rachel radha rafael raheem rahul raj
    rajesh ralph raman ramesh rania rasheeda rashid ravi raymond razia rebecca reena reginald rekha remi
    reza rhian rhiannon rhodri rhona rhys riaz richard rita riya robbie robert roberta rodney rodrigo roger
    rohan roisin roland ron ronald roopa rory ros rosa rosalind rosalyn rosemary rosie rowena roxanne roz
    ruairi rufus rukhsana rupa rupert russell ruta ruth ryan sabrina sadia sadie saeed safia sagar sahar
    saima saira sajid sally salma sam samantha samina samir samson samuel sandeep sandra sangita sanjana
    sanjay saoirse sara sarah sarita saskia satnam seamus sean sebastian segun selina senthil serena sergio
    seth shabana shabnam shabs shahid shalini shamim shane shanice shanti sharon shaun shauna shaz shazia
    sheena sheila sheldon shelley shilpa shirin shirley shona shreya shu sian sidney sienna silas sile simon
    simone simran sinazo sinead siobhan sipho siti sizwe slawomir sneha sofia sohail sonia sophia sophie
    sorcha soumya stacey stanley stefan stefano stella steph stephanie stephen steve steven stewart stu
    stuart sunil sunita suresh surinder susan susanna sushma susie suzanne swati sybil sylvia tadeusz tadhg
    taiwo tamara tamsin tania tanvi tanya tara tariq tasha tayo tegan temi temitope tendai terence teresa
    tess thabo thandi thea theo theodore theresa thomas tilly tim timothy tina tobi toby tolu tom tomasz
    tommy toni tony tracey tracie tracy trevor trish trisha tristan trudy tunde tyrone uche ugochi umar una
    ursula usha usman uzma vaishali valerie vanessa varsha veena venkat vera verity vernon veronica vicki
    vicky victoria vijay vikki vikram vincent vinod viv vivian vivienne vusi wallace walter wanda waqar
    warren wayne wendy wilfred winifred winston wojciech wojtek wyn yaa yasmeen yasmin yemi yetunde yewande
    yinka yolanda yolande yusra yusuf yvette yvonne zac zachary zahid zahida zahra zainab zanele zara zeinab
    zena zeynep zoe zofia zoltan zsofia zubair zuzanna
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
