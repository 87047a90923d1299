"""Plain Persian: Persian digits, half-spaces within words, and Latin names in isolates to keep lines in order."""

import re
from collections.abc import Mapping

from clarion.evidence.plain_words.saying import (
    About,
    Crowd,
    Figure,
    Group,
    Length,
    Name,
    Rate,
    Share,
    When,
)

_ISOLATE, _END = "\u2068", "\u2069"
_LATIN = re.compile(r"[A-Za-z]")
_DIGITS = str.maketrans("0123456789.,", "۰۱۲۳۴۵۶۷۸۹٫٬")

_KINDS = {
    "people": "نفر",
    "women": "زن",
    "men": "مرد",
    "children": "کودک",
    "babies": "نوزاد",
    "adults": "بزرگ‌سال",
    "animals": "حیوان",
    "other": "",
}
_UNITS = {"hour": "ساعت", "day": "روز", "week": "هفته", "month": "ماه", "year": "سال"}


class Persian:
    """Plain Persian."""

    templates: Mapping[str, str] = {
        # Who, and how the study was made.
        "who": "{crowd} در این مطالعه شرکت کردند.",
        "who-with": "{crowd} مبتلا به {condition} در این مطالعه شرکت کردند.",
        "who-refractory": "{crowd} مبتلا به {condition} که درمان‌های دیگر کمکشان نکرده بود، در این مطالعه شرکت کردند.",
        "who-planned": "قرار است {crowd} بررسی شوند.",
        "about": "این مطالعه دربارهٔ {condition} است.",
        "randomised": "شرکت‌کنندگان به قید قرعه در گروه‌ها قرار گرفتند.",
        "controlled": "یک گروه با گروهی دیگر مقایسه شد. گروه‌ها به قید قرعه ساخته نشده بودند.",
        "single-arm": "فقط یک گروه وجود داشت و همه یک درمان گرفتند.",
        "cohort": "شرکت‌کنندگان در طول زمان زیر نظر بودند.",
        "case-control": "کسانی که مشکل را داشتند با کسانی که آن را نداشتند مقایسه شدند.",
        "cross-sectional": "شرکت‌کنندگان یک بار و در یک زمان بررسی شدند.",
        "case-series": "این متن می‌گوید برای این چند نفر چه پیش آمد.",
        "review": "این متن یافته‌های مطالعه‌های دیگر را کنار هم می‌گذارد.",
        "meta-analysis": "این متن نتیجه‌های مطالعه‌های دیگر را با هم جمع می‌کند.",
        "animal": "این مطالعه روی حیوان‌ها انجام شد، نه روی انسان‌ها.",
        "in-vitro": "این مطالعه در آزمایشگاه روی سلول یا بافت انجام شد، نه روی انسان‌ها.",
        "protocol": "این متن برنامهٔ یک مطالعه است. هنوز نتیجه‌ای در کار نیست.",
        "crossover": "هر نفر همهٔ درمان‌ها را یکی پس از دیگری گرفت.",
        "double": "نه شرکت‌کنندگان می‌دانستند کدام درمان را می‌گیرند و نه کسانی که درمانشان می‌کردند.",
        "triple": "نه شرکت‌کنندگان می‌دانستند کدام درمان را می‌گیرند و نه کسانی که درمان یا بررسی‌شان می‌کردند.",
        "single": "شرکت‌کنندگان نمی‌دانستند کدام درمان را می‌گیرند.",
        "assessor": "کسانی که نتیجه‌ها را می‌سنجیدند نمی‌دانستند چه کسی کدام درمان را گرفته است.",
        "open": "همه می‌دانستند چه کسی کدام درمان را می‌گیرد.",
        "phase-1": "این مطالعه گام نخست بود (فاز {phase}). چنین مطالعه‌ای بیشتر می‌پرسد که آیا درمان بی‌خطر است.",
        "phase-2": "این مطالعه از گام‌های آغازین بود (فاز {phase}). چنین مطالعه‌ای می‌پرسد که آیا درمان شاید اثر کند.",
        "phase-3": "این مطالعه از گام‌های پایانی بود (فاز {phase}). چنین مطالعه‌ای می‌پرسد که درمان چقدر خوب اثر می‌کند.",
        "phase-4": "این مطالعه دربارهٔ درمانی بود که هم‌اکنون به کار می‌رود (فاز {phase}).",
        # What was done.
        "intervention": "درمان این بود: {intervention}.",
        "intervention-dose": "درمان این بود: {intervention}، با مقدار {dose}.",
        "placebo": "این درمان با دارونما مقایسه شد، یعنی با چیزی که مادهٔ مؤثر ندارد.",
        "comparator": "این درمان با {comparator} مقایسه شد.",
        "followed": "شرکت‌کنندگان {length} زیر نظر بودند.",
        "outcome": "چیز اصلی که قرار بود سنجیده شود این بود: {outcome}.",
        # What came out.
        "change-down-median": "{what}{group}{when} از مقدار معمول {before} به {after} کاهش یافت.",
        "change-up-median": "{what}{group}{when} از مقدار معمول {before} به {after} افزایش یافت.",
        "change-none-median": "{what}{group}{when} در مقدار معمول {after} ماند.",
        "change-down-mean": "{what}{group}{when} به‌طور میانگین از {before} به {after} کاهش یافت.",
        "change-up-mean": "{what}{group}{when} به‌طور میانگین از {before} به {after} افزایش یافت.",
        "change-none-mean": "{what}{group}{when} به‌طور میانگین در {after} ماند.",
        "change-down": "{what}{group}{when} از {before} به {after} کاهش یافت.",
        "change-up": "{what}{group}{when} از {before} به {after} افزایش یافت.",
        "change-none": "{what}{group}{when} در {after} ماند.",
        "median": "مقدار معمول در اینجا میانه است: نیمی از افراد همین مقدار یا کمتر از آن را دارند.",
        "share": "{what}{group}{when} در {share} دیده شد{about}.",
        "share-none": "{what}{group}{when} در {share} دیده نشد.",
        "share-did": "در متن برای {share}{group}{when} چنین آمده است: {what}{about}.",
        "averages": "{what} به‌طور میانگین{first_group} {first} و{second_group} {second} بود.",
        "medians": "مقدار معمول {what}{first_group} {first} و{second_group} {second} بود.",
        "times-odds": "برای {what}، بخت در یک گروه {value} برابر گروه دیگر بود.",
        "times-risk": "برای {what}، خطر در یک گروه {value} برابر گروه دیگر بود.",
        "times-rate": "برای {what}، آهنگ رخداد در یک گروه {value} برابر گروه دیگر بود.",
        "difference": "برای {what}، گروه‌ها به‌طور میانگین {value} با هم تفاوت داشتند.",
        "range": "عدد واقعی می‌تواند جایی میان {low} و {high} باشد.",
        "range-none": "عدد واقعی می‌تواند جایی میان {low} و {high} باشد؛ پس شاید هیچ تفاوتی در کار نباشد.",
        "rare-change": (
            "اگر در واقع هیچ چیز تغییر نکرده بود، تفاوتی به این بزرگی یا بزرگ‌تر فقط به‌تصادف به‌ندرت پیش می‌آمد: "
            "در {rate} از این گونه."
        ),
        "rare-difference": (
            "اگر گروه‌ها در واقع تفاوتی نداشتند، تفاوتی به این بزرگی یا بزرگ‌تر فقط به‌تصادف به‌ندرت پیش می‌آمد: "
            "در {rate} از این گونه."
        ),
        "seldom-change": (
            "اگر در واقع هیچ چیز تغییر نکرده بود، تصادف به‌تنهایی اغلب تفاوتی به این بزرگی یا بزرگ‌تر پدید نمی‌آورد: "
            "فقط در {rate} از این گونه."
        ),
        "seldom-difference": (
            "اگر گروه‌ها در واقع تفاوتی نداشتند، تصادف به‌تنهایی اغلب تفاوتی به این بزرگی یا بزرگ‌تر پدید نمی‌آورد: "
            "فقط در {rate} از این گونه."
        ),
        "chance-change": (
            "این شاید تصادفی باشد: بدون هیچ تغییر واقعی هم {rate} از این گونه همین اندازه یا بیشتر می‌یافتند."
        ),
        "chance-difference": (
            "این شاید تصادفی باشد: بدون هیچ تفاوت واقعی هم {rate} از این گونه همین اندازه یا بیشتر می‌یافتند."
        ),
        "again": "در اینجا تصادف به‌تنهایی در {rate} همین اندازه یا بیشتر پدید می‌آورد.",
        "maybe-chance": "چنین تفاوتی شاید فقط تصادفی باشد.",
        # Harm.
        "no-harm": "هیچ عارضهٔ ناخواسته‌ای گزارش نشد.",
        "no-serious-harm": "هیچ عارضهٔ ناخواستهٔ جدی گزارش نشد.",
        "no-serious-related-harm": "هیچ عارضهٔ ناخواستهٔ جدی به درمان نسبت داده نشد.",
        "no-related-harm": "هیچ عارضهٔ ناخواسته‌ای به درمان نسبت داده نشد.",
        "tolerated": "نویسندگان می‌گویند که شرکت‌کنندگان درمان را خوب تحمل کردند.",
        "some-harm": "برخی از شرکت‌کنندگان عارضهٔ ناخواسته داشتند.",
        # How sure it is.
        "small-study": (
            "این مطالعه کوچک بود و عددها نامطمئن‌اند: {share} می‌تواند هر چیزی از {low} تا {high} در هر ۱۰۰ نفر باشد."
        ),
        "few": "با این تعداد کم، عددها نامطمئن‌اند: {share} می‌تواند هر چیزی از {low} تا {high} در هر ۱۰۰ نفر باشد.",
        "no-comparison": "گروهی برای مقایسه وجود نداشت؛ پس آنچه تغییر کرد شاید علت‌های دیگری داشته باشد.",
    }

    def name(self, one: Name) -> str:
        """The text's own words; Latin ones in an isolate."""
        return isolated(one.words)

    def figure(self, one: Figure) -> str:
        """``۱۸۰۰``, ``۰٫۵ mg``, ``۳۳٪``."""
        if one.unit == "%":
            return f"{digits(one.text)}٪"
        return f"{digits(one.text)} {isolated(one.unit)}".rstrip()

    def crowd(self, one: Crowd) -> str:
        """``۹ نفر``."""
        return f"{digits(f'{one.n:,}')} {_KINDS[one.kind] or isolated(one.unit)}"

    def share(self, one: Share) -> str:
        """``۳ نفر از ۹ نفر``, ``هیچ‌یک از ۹ نفر``, ``همهٔ ۹ نفر``."""
        kind = f" {_KINDS[one.kind]}".rstrip()
        n = f"{digits(f'{one.n:,}')}{kind}"
        if one.count == 0:
            return f"هیچ‌یک از {n}"
        return f"همهٔ {n}" if one.count == one.n else f"{digits(f'{one.count:,}')}{kind} از {n}"

    def about(self, one: About) -> str:
        """``، یعنی ۱ نفر از هر ۳ نفر``."""
        if not one.of:
            return ""
        if (one.count, one.of) == (1, 2):
            return "، یعنی نیمی از آنان" if one.exact else "، یعنی حدود نیمی از آنان"
        return f"، یعنی {'' if one.exact else 'حدود '}{digits(str(one.count))} نفر از هر {digits(str(one.of))} نفر"

    def length(self, one: Length) -> str:
        """``۱۲ ماه``."""
        return f"{digits(one.text)} {_UNITS[one.unit]}"

    def when(self, one: When) -> str:
        """`` پس از ۱ ماه``; other words for a time in brackets."""
        if one.unit:
            return f" پس از {self.length(Length(str(one.value), one.unit))}"
        return f" (زمان: {isolated(one.words)})" if one.words else ""

    def group(self, one: Group) -> str:
        """`` در گروه placebo``."""
        words = re.sub(r"^the\s+|\s+(?:group|arm)$", "", one.words, flags=re.IGNORECASE)
        return f" در گروه {isolated(words)}" if words else ""

    def rate(self, one: Rate) -> str:
        """``حدود ۸ مطالعه از هر ۱٬۰۰۰ مطالعه``."""
        count, of = digits(f"{one.count:,}"), digits(f"{one.of:,}")
        return f"{'کمتر از' if one.fewer else 'حدود'} {count} مطالعه از هر {of} مطالعه"


def digits(text: str) -> str:
    """A number in Persian digits with Persian marks."""
    return text.translate(_DIGITS)


def isolated(words: str) -> str:
    """``words`` in an isolate where they hold Latin letters: they are laid out by themselves."""
    return f"{_ISOLATE}{words}{_END}" if _LATIN.search(words) else words
