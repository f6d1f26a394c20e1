"""First names as thumbs type them: "its kate on ward 5 now" names somebody as well as "Kate" does.

Only names that are no other word of English: "mark", "dawn", "will" and "may" need their capitals.
"""

import re

_NAMES = """
    aaron abby abdul abdullah abigail adam adebayo adele adeola adrian agnes agnieszka ahmed aidan aileen
    ailsa aisha ajay alan alana alastair alex alexandra alexis alfie ali alice alicia alison alistair amanda
    amara amelia amina amir amit amy ana anand andrea andrew andy aneta angela angie angus anil anita anjali
    ann anna anne annette annie anthony antonia anwar aoife arjun arthur arun asha asif audrey ayesha
    barbara barry beata becca becky belinda ben benjamin bernadette bernard beth bethan bethany betty bev
    beverley brenda brendan brian bridget bronagh bronwen bryan caitlin callum cameron camille carla carlos
    carmel caroline carolyn cassie cath catherine cathy catriona chantelle charles charlie charlotte chioma
    chloe chris christina christine christopher ciara claire clare claudia clive colette colin colleen
    connor craig cristina damian daniel danielle danny darren dave david davina debbie deborah declan deepa
    deirdre denise dennis derek desmond diana diane dominic donna doreen dorothy doug douglas duncan eamonn
    eddie edith edward eileen eilidh elaine eleanor elena eleri elizabeth ella ellen ellie elsie emily emma
    eric erica erin esther ethan eugene eunice eva evelyn ewa farah farhana farida faruk fatima femi fergus
    fiona folake fran frances francesca francis freya funmi gabriel gareth gary gavin gemma geoff george
    georgia georgina gerald geraldine gerry ghislaine gill gillian gina giovanni glenda glenn gloria gordon
    graeme graham greg gregory gwen hamza hana hannah hassan hayley heidi helen helena henry hilary huda
    hugh hussain ian ibrahim ikram ines ingrid iqbal irene isaac isabel isla ismail jackie jacob jacqueline
    jacqui jake james jamie jane janet janice janine jason javed jayne jeanette jeff jen jenna jenni jennie
    jennifer jenny jeremy jess jessica jim jimmy jo joan joanna joanne joe joel johan johanna john johnny
    jon jonathan jordan jose joseph josephine josie joyce juan judith judy julia julian julie justin justyna
    kamal kamila karen karin karl kasia kate kath katherine kathleen kathryn kathy katie katy kavita kay
    kayleigh keeley keith kelly ken kenneth kerry kev kevin khadija khalid kiran kirsten kirsty krishna
    krystyna kumar kwame kyle lara laura lauren laurence leah leanne leila len leon leonard lesley leslie
    lewis liam libby linda lindsay lindsey lisa liz lizzie lola lorna lorraine louis louise luca lucia
    lucinda lucy luke lydia lyn lynda lynn lynne lynsey maciej maeve magda maggie mahmood maire malcolm
    mandy manjit marcus margaret maria mariam marian marianne marie marion marjorie marta martha martin
    martina martyn mary maryam matt matthew maureen maurice maxine meera megan mel melanie melissa meryl
    michael michelle miguel mike millie miranda miriam mohamed mohammad mohammed moira molly monica moses
    muhammad muna nadia nadine nancy naomi nasreen natalie natasha nathan neha neil nell ngozi niamh
    nicholas nicki nicky nicola nicole nigel nikki nina noreen norma nuala olga oliver olivia olu oluwaseun
    omar oscar owen pam pamela patricia patrick paul paula pauline pete peter petra phil philip philippa
    phoebe phyllis piotr pippa prakash preeti priya priyanka rachael rachel rafael raj rajesh ralph ravi
    raymond rebecca reena rhian rhiannon rhona rhys richard rita robbie robert roberta roger rohan roisin
    ron ronald rory rosa rosalind rosemary rosie roxanne russell ruth ryan sabrina sadia saima sajid sally
    salma sam samantha samir samuel sandra sanjay sara sarah saskia sean sebastian shabana shahid shamim
    sharon shaun shauna sheena sheila shelley shirley shona simon sinead siobhan sofia sonia sophia sophie
    stacey stella steph stephanie stephen steve steven stewart stuart sunil sunita surinder susan susanna
    susie suzanne sylvia tamara tania tanya tara tasha temi terence teresa tess theresa thomas tim timothy
    tina toby tom tomasz tommy toni tony tracey tracy trevor trish trisha una uzma valerie vanessa vera
    verity veronica vicki vicky victoria vijay vikram vincent viv vivian vivienne wayne wendy wojciech
    yasmin yolanda yusuf yvette yvonne zac zahra zainab zara zoe
"""
GIVEN = frozenset(_NAMES.split())
_TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof"})
_WORD = re.compile(r"(?<![\w'@.-])[a-z]{2,14}(?![\w@-]|\.\w)")
_TITLED = re.compile(
    r"\b(?:dr|mrs?|ms|prof) (?!(?:is|has|had|was|who|said|says|and|will|on|to|in|at|for|or)\b)[a-z]",
    re.IGNORECASE,
)


def with_capitals(plain: str) -> str:
    """The text, as long as it was, with a capital for each first name that has none."""
    plain = _TITLED.sub(lambda found: found.group()[:-1] + found.group()[-1].upper(), plain)
    return _WORD.sub(lambda found: _spelt(found.group()), plain)


def is_first_name(name: str) -> bool:
    """Whether a name begins with a first name, or with a title."""
    return re.sub(r"\W", "", name.lower().split()[0]) in GIVEN | _TITLES


def without_s(name: str) -> str:
    """The name of whose something is: "its kates now" is typed without the sign."""
    return name[:-1] if name.lower() not in GIVEN and name.lower().removesuffix("s") in GIVEN else name


def _spelt(word: str) -> str:
    return word.capitalize() if word in GIVEN or word.removesuffix("s") in GIVEN else word
