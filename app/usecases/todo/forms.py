"""The forms in which people ask for things to be done with todos, as a table; read by the todo commands."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

Verb = Literal[
    "add",
    "list",
    "count",
    "find",
    "complete",
    "reopen",
    "delete",
    "clean",
    "rename",
    "move",
    "set",
    "subtodo",
    "clear",
    "note",
    "delete_list",
    "redo",
    "new_list",
    "names",
    "plan",
    "week",
    "undo",
    "help",
    "hello",
    "thanks",
    "fine",
]

SMALL_TALK: frozenset[Verb] = frozenset({"hello", "thanks", "fine"})

TODO = r"(?:to-?\s?dos?|tasks?|items?|things?|ones?)"
LIST = r"(?:(?:my|the|our) )?(?:to-?\s?do(?:s|[\s-]list)?|task(?:s|[\s-]list)?|list)"
DONE = r"(?:done|finished|completed?|checked(?: off)?|ticked(?: off)?)"

_PARTS = {
    "TODO": TODO,
    "LIST": LIST,
    "DONE": DONE,
    "UNDONE": r"(?:not (?:done|finished|completed?)|undone|unfinished|incomplete|open|to ?do|pending)",
    "SHOW": r"(?:show|list|display|see|view|read|print|give|tell)(?: me)?",
    "OPEN": r"(?:left|open|next|pending|to do|to be done|outstanding|remaining|missing|todo|up)",
    "NOW": r"(?: (?:so far|already|today|yet|now|left|again|next|to do))*",
    "LENGTH": r"(?:\d{1,3}|an?|one|two|three) (?:days?|weeks?)",
    "I": r"(?:i|we)(?:'ve| have)?",
    "WHEN": r"(?:(?:on|at|in|by|for|every|next|this) \S.*?|(?:tomorrow|tonight|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"(?: \S.*?)?)",
    "SPAN": r"(?:today|tomorrow|(?:this|next|the coming|coming) week|overdue|late|upcoming"
    r"|(?:(?:this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
}


def _form(verb: Verb, pattern: str) -> tuple[Verb, re.Pattern[str]]:
    filled = re.sub(r"<([A-Z]+)>", lambda name: _PARTS[name[1]], pattern)
    return verb, re.compile(f"^(?:{filled})$", re.IGNORECASE | re.DOTALL)


# The first form that fits decides, so the narrow ones come first.
FORMS: Sequence[tuple[Verb, re.Pattern[str]]] = (
    _form("hello", r"(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day))"
                   r"(?: there| again| assistant)?"),
    _form("thanks", r"(?:many )?(?:thanks|thank you|thx|ty|cheers|great|perfect|awesome|nice|cool|well done)"
                    r"(?: a lot| so much| very much|,? that'?s (?:great|all))?"),
    _form("fine", r"ok(?:ay)?|alright|all right|fine|yes|yep|yeah|no|nope|nothing|stop|cancel|(?:good )?bye|good night"
                  r"|(?:actually,? )?(?:no|never ?mind|forget it)"),
    _form("help", r"(?:who|what) are you|are you .{1,40}|how do i (?:add|delete|move|rename|complete|finish|undo) .+"),
    _form("help", r"help(?: me)?|\?*|what (?:can|do) (?:you|i) (?:do|say|ask)(?: here)?|commands"),
    _form("help", r"how (?:does (?:this|it) work|do (?:i|you) (?:use|do) (?:this|it|that))"),
    _form("help", r"what (?:are (?:the|your) commands|do you understand)"),

    _form("plan", r"what (?:should|shall|must|can) i do (?:first|next)"),
    _form("week", r"what (?:did i|have i) (?:finish|finished|complete|completed|do|done|get done|got done)"
                  r" (?:yesterday|(?:this|last|the last|the past) week|in the (?:last|past) week)"),
    _form("names", r"(?:<SHOW>|(?:what|which)(?:'s| is| are)?) (?:(?:me|all|my|the) )*(?:lists|labels|tags|lists and labels)"
                   r"(?: (?:do i have|have i got|are there|there are))?"),
    _form("list", r"(?:what(?:'s| is| are| do i (?:still )?(?:have|need)| must i do| should i do)?"
                  r"(?: (?:left|on|due|for|to do|to be done|open|still|my|there|planned|scheduled))*"
                  r"|(?:is there |do i have )?any(?:thing| <TODO>)(?: (?:left|due|planned|to do|for|on|open|still))*"
                  r"|am i (?:free|busy)|how(?:'s| is| does)) (?:(?:on|for) )?(?P<view><SPAN>)(?: (?:looking(?: like)?|look(?: like)?))?"),
    _form("list", r"<SHOW>(?: (?:my|the))? (?P<list>(?!to-?\s?dos?|tasks?|open|whole|all|done)\S.*?) list"),
    _form("plan", r"(?:plan|organi[sz]e) (?:my|the) day|(?:my )?(?:day plan|plan for (?:today|the day))"),
    _form("week", r"(?:(?:show|give)(?: me)? )?(?:(?:my|the|a) )?(?:week(?:ly)?(?:'s)? (?:summary|review)|summary of (?:my|the)"
                  r" week)|how was my week"),
    _form("list", r"(?:(?:<SHOW>|what(?:'s| is| are)(?: due)?)(?: (?:my|the|all|due|for|todos|tasks|what(?:'s| is) due))* )"
                  r"(?P<view><SPAN>)(?: (?:todos|tasks|ones))?|(?P<coming>what(?:'s| is) coming(?: up)?|(?:<SHOW> )?(?:(?:my|the) )?agenda)"),
    _form("list", r"(?:what|which) <TODO> (?:are|is|do i have) (?:(?:still|due|open|planned|scheduled|on|for) )*(?P<view><SPAN>)"),
    _form("list", r"(?:<SHOW>|what(?:'s| is| are)|which <TODO> are)(?: (?:(?:all|my|the|most|really)|<TODO>))* "
                  r"(?P<level>urgent|important|top priorit(?:y|ies)|high(?:est)? priority|priorit(?:y|ies))(?: <TODO>)?"),
    _form("list", r"<SHOW>(?: (?:my|the))? list (?P<list>.+)|<SHOW>(?: (?:my|the))? #(?P<hash>.+)"),
    _form("list", r"<SHOW>(?: (?:my|the))?(?: label)? ?@(?P<label>.+)"),
    _form("set", r"(?:make|mark|set|give)(?: the)? (?P<target>.+?) (?:as |a |to |to be )*(?:priority |prio |p)(?P<priority>[1-4])"),
    _form("set", r"(?:set|change)(?: the)? priority (?:of|for) (?P<target>.+?) to (?:priority |p)?(?P<priority>[1-4])"),
    _form("set", r"(?:set|change)(?: the)? priority (?:of|for) (?P<target>.+?) to (?P<level>highest|high|medium|low|normal|none)"),
    _form("set", r"(?:make|mark|set|give)(?: the)? (?P<target>.+?) (?:as |a |to |to be )*"
                 r"(?P<level>urgent|important|(?:high|top|highest|medium|low|normal|no) priority)"),
    _form("set", r"(?:label|tag) (?P<target>.+?) (?:with|as) (?:the )?@?(?P<new_label>\S+)"),
    _form("set", r"(?:add|put|attach)(?: the)? (?:label|tag) @?(?P<new_label>\S+) (?:to|on) (?P<target>.+)"),
    _form("set", r"(?:move|put) (?P<target>.+?) (?:to|in|into|onto|on) (?:the |my )?"
                 r"(?:#(?P<hash>\S.*)|list (?P<list>.+)|(?P<named_list>(?!to-?\s?do|task|my\b|the\b|our\b)\S.*?) list)"),
    _form("set", r"(?:make|let|set) (?P<target>.+?) (?:to )?(?:repeat|recur) (?P<repeat>.+)"),
    _form("set", r"repeat (?P<target>.+?) (?P<repeat>(?:every|each|daily|weekly|monthly|yearly|quarterly).*)"),
    _form("subtodo", r"(?:add|create)(?: an?)?(?: new)? sub-?\s?(?:task|to-?do|item)s?:? (?P<titles>.+?) (?:to|under|for|of|in) (?P<target>.+)"),
    _form("clear", r"(?:remove|clear|delete|drop) (?:the |its )?(?P<field>due date|date|due|deadline|priority|repeat|recurrence)"
                   r" (?:from|of|on) (?P<target>.+)"),
    _form("clear", r"(?:remove|clear|delete|drop) its (?P<field>due date|date|due|deadline|priority|repeat|recurrence)"),
    _form("list", r"what(?:'s| is| are)(?: left| open)? (?:on|in|with) (?:my |the )?(?:#(?P<hash>\S.*)|@(?P<label>\S+)|list (?P<list>.+))"),
    _form("delete_list", r"(?:delete|remove|drop|get rid of) (?:the |my )?(?:list (?P<name>\S.*)"
                         r"|(?P<other_name>(?!to-?\s?do|task|whole|entire|my\b|the\b|all\b)\S+(?: \S+)?) list)"),
    _form("note", r"add (?:a |the |this )?note (?:to|on|for) (?P<target>.+?): ?(?P<titles>.+)"),
    _form("new_list", r"(?:create|make|add)(?: me)?(?: an?)?(?: new)? list (?:called |named )(?P<name>.+)"
                      r"|(?:create|new|make) list (?P<other_name>(?!of |for |with ).+)"),
    _form("add", r"(?:add|put) (?P<titles>.+?) (?:to|on|in) (?:the |my )?(?P<in_list>(?!to-?\s?do|task|the\b|my\b)\S+(?: \S+)?) list"),
    _form("move", r"(?:move|reschedule|postpone|push|delay|snooze|shift)(?: back)? (?P<target>.+?) (?:by|for) (?P<by><LENGTH>)"),
    _form("move", r"(?:set|change|move)(?: the)? (?:due(?: date)?|date|deadline) (?:of|for) (?P<target>.+?) to (?P<to>.+)"),
    _form("move", r"(?:make|set) (?P<target>.+?) (?:to be )?due (?:(?:on|by|at|to) )?(?P<to>.+)"),
    _form("move", r"(?:move|snooze|delay|reschedule|postpone|push) (?P<target>.+?) (?:to|until|till|for) (?P<to>.+)"),
    _form("move", r"(?:postpone|snooze|delay|put off) (?P<target>.+)(?P<later>)"),

    _form("redo", r"redo(?: (?:it|that|this))?|undo (?:the|that|my) undo"),
    _form("undo", r"undo(?: (?:it|that|this|the last (?:one|change|thing)))?|oops|take (?:it|that) back"),
    _form("undo", r"(?:restore|bring back|undelete|get back) "
                  r"(?:it|that|them|the (?:last|deleted)(?: deleted)? <TODO>)"),
    _form("undo", r"bring (?:it|that|them) back"),
    _form("undo", r"(?:restore|bring back|undelete) (?P<target>.+)"),

    _form("count", r"how (?:many|much)(?: (?:open|pending))?(?: <TODO>)?"
                   r"(?: (?:do i have|have i got|(?:are|is) (?:there|still )?(?:open|left)?))?"
                   r"(?: (?:left|open|to do|on <LIST>))*"),

    _form("rename", r"(?:rename|change|edit|update|reword|correct)(?: the title of)? "
                    r"(?P<target>.+?) (?:to|into|as|->|→) (?P<to>.+)"),
    _form("rename", r"replace (?P<target>.+?) (?:with|by) (?P<to>.+)"),

    _form("list", r"(?:what(?:'s| is| has been| did i| have i(?: got(?:ten)?)?| was)"
                  r"|which (?:<TODO> )?(?:are|have i|did i))"
                  r"(?: (?:my|the|all|already|been|get))* (?P<done><DONE>|finish|complete|do)(?: <TODO>)?<NOW>"),
    _form("list", r"<SHOW>(?: (?:all|only|just))?(?: (?:what(?:'s| is)|(?:that|which) (?:is|are)))?"
                  r"(?: (?:my|the|all|already|been))* (?P<done><DONE>)(?: <TODO>)?<NOW>"),
    _form("list", r"<SHOW> (?P<all>(?:all(?: of)?|everything)(?: (?:my|the))?(?: (?:<TODO>|(?:to-?do )?list))?)"),
    _form("list", r"(?:(?:<SHOW>|open|check) )?(?:what(?:'s| is) )?(?:(?:my|the|our) )?"
                  r"(?:open |pending |current |remaining |unfinished )?"
                  r"(?:to-?\s?dos?|tasks|(?:to-?\s?do|task)[\s-]?list|list)(?: (?:again|now))?"),
    _form("list", r"(?:so |<SHOW> )?what(?:'s| is| are)(?: still| there| my)* "
                  r"(?:<OPEN>|(?:open |pending )?<TODO>|on (?:for )?<LIST>|on (?:my|the) (?:plate|agenda))"
                  r"<NOW>(?: on <LIST>)?"),
    _form("list", r"(?:<SHOW> )?what (?:do i (?:still )?(?:have|need) to do|should i do|must i do|have i got to do"
                  r"|else(?: is there)?|remains|i (?:still )?(?:have|need) to do)<NOW>"),
    _form("list", r"(?:is there |are there |do i have )?any(?:thing| <TODO>)(?: still)? <OPEN><NOW>"),
    _form("list", r"(?:is there|are there|do i have) any(?: <OPEN>)? <TODO><NOW>"),
    _form("list", r"(?:what|which) <TODO> (?:are|is|were) (?:already )?(?P<done><DONE>)<NOW>"),
    _form("list", r"(?:what|which) <TODO> (?:are|is) (?:still )?<OPEN><NOW>"),
    _form("list", r"list|show|<SHOW>(?: the)? (?:rest|open ones)"),

    _form("find", r"(?:do i have|is there|are there|have i got) (?:any(?:thing|\s?<TODO>)?|something|an?(?: <TODO>)?) "
                  r"(?:about|with|for|on|to do with|called|containing|regarding) (?P<target>.+)"),
    _form("find", r"(?:find|search(?: for)?|look(?: up| for)?|where(?:'s| is)) (?:(?:a|the|my|any|all) )?(?:<TODO> )?"
                  r"(?:(?:about|with|for|called|containing) )?(?P<target>.+)"),
    _form("find", r"(?:is|are|was|were|did i (?:finish|complete|do)|have i (?:done|finished|completed)) "
                  r"(?P<target>.+?)(?: (?:already|yet|still))?(?: (?:<DONE>|<UNDONE>))?(?: (?:already|yet))?"),
    _form("find", r"when(?:'s| is| are| do i (?:have|need) to| must i| should i) (?P<target>.+?)(?: due)?"),

    _form("reopen", r"(?:mark|set) (?P<target>.+?) (?:as |to )?(?:still )?<UNDONE>(?: again)?"),
    _form("reopen", r"(?:re-?open|uncheck|untick|un-?complete|unfinish|unmark) (?P<target>.+?)(?: again)?"),
    _form("reopen", r"(?P<target>.+?) (?:is|are) (?:still )?(?:not (?:yet )?<DONE>|open|undone|unfinished)"
                    r"(?: yet| after all)?"),
    _form("reopen", r"(?P<target>.+?) (?:isn't|aren't|wasn't) (?:really )?<DONE>(?: yet| after all)?"),
    _form("reopen", r"i (?:didn't|did not|haven't|have not) (?:really )?(?:finish(?:ed)?|complete(?:d)?|do|done) "
                    r"(?P<target>.+?)(?: yet| after all)?"),

    _form("delete", r"clear (?P<target><LIST>)"),
    _form("delete", r"clear(?: (?:up|out|away))? (?P<target>.+)"),
    _form("clean", r"clean(?: (?:up|out|away))?(?: <LIST>| (?:the )?<DONE>(?: <TODO>)?)?"),
    _form("delete", r"(?:delete|remove|erase|drop|discard|scrap|trash|get rid of|forget(?: about)?|throw (?:away|out)"
                    r"|kill) (?P<target>.+)"),
    _form("delete", r"(?:take|throw) (?P<target>.+?) (?:off <LIST>|away|out)"),

    _form("complete", r"(?:mark|set|check|tick|cross) (?P<target>.+?) (?:as |to )?(?:off|<DONE>)(?: <LIST>)?"),
    _form("complete", r"(?:check|tick|cross|strike)(?: off| out)? (?P<target>.+)"),
    _form("complete", r"(?:complete|finish|close|tick|done(?: with)?|finished(?: with)?|completed|did)[: ]\s*"
                      r"(?!(?:i|you|we) )(?P<target>.+)"),
    _form("complete", r"(?:i'm|i am|we're|we are) (?:all )?(?:done|finished)(?: with)? (?P<target>.+)"),
    _form("complete", r"<I> (?:just |already |now |finally )*(?:finished|completed|done|did|got done with|took care of"
                      r"|taken care of)(?: with)? (?P<target>.+?)(?: (?:already|now|today|just now))?"),
    _form("complete", r"(?!(?:what|which|who|when|where|why|how) )(?P<target>.+?) "
                      r"(?:is|are|was|were|has been|have been|got)(?: (?:now|all|already|finally))* "
                      r"<DONE>(?: (?:now|already|today))?"),

    _form("complete", r"<I> (?:just |already |now |finally )*(?:bought|paid|sent|called|cleaned|washed|booked|fixed|watered"
                      r"|ordered|submitted|returned|picked up) (?P<target>.+?)(?: (?:already|now|today|just now))?"),

    _form("add", r"(?:please )?(?:don't|do not) forget(?: to| about)? (?P<titles>.+)"
                 r"|i (?:forgot|almost forgot) to (?P<second>.+)"),
    _form("add", r"(?P<remind>remind me|(?:(?:set|create|add|make) )(?:me )?a reminder) (?P<day><WHEN>) "
                 r"(?:to|about|that(?: i (?:need|have) to)?) (?P<titles>.+)"),
    _form("add", r"(?P<remind>remind me|(?:(?:set|create|add|make) )(?:me )?a reminder) "
                 r"(?:that i (?:need|have) )?(?:to|about|for|of) (?P<titles>.+)"),
    _form("add", r"(?:don't let me forget|remember|note|make a note|i (?:must|should) remember) "
                 r"(?:that i (?:need|have) )?(?:to|about) (?P<titles>.+)"),
    _form("add", r"<I> (?:really |still |also )*(?:need to|have to|got to|gotta|must|should|ought to|want to|wanna"
                 r"|plan to|am supposed to)(?: (?:really|still|also|remember to))* (?P<titles>.+)"),
    _form("add", r"<I> to (?P<titles>.+)"),
    _form("add", r"(?:add|create|make|write down|put down|note down|jot down) (?:me )?(?:an?|another|the|these|this|two"
                 r"|three|some|my)? ?(?:new |following )*(?:to-?\s?dos?|tasks?|items?|note)"
                 r"(?: (?:called|named|to|for|saying))?(?::\s*|\s+)(?P<titles>.+)"),
    _form("add", r"(?:add|create|put|note(?: down)?|write down|jot down)(?: me)?"
                 r"(?: (?:these|the following)(?: <TODO>)?(?=:))?(?::\s*|\s+)(?P<titles>.+)"),
    _form("add", r"(?:new )?(?:to-?\s?do|task|item)s?:\s*(?P<titles>.+)"),
    _form("add", r"new(?: (?:to-?\s?do|task|item))? (?P<titles>.+)"),

    _form("complete", r"(?!(?:what|which|who|when|where|why|how|all) )(?P<target>.+?)(?:[:,])? <DONE>"),
    _form("list", r"show(?: me)? (?:(?:my|the) )?(?P<list>\S+(?: \S+)?)"),
)  # fmt: skip
