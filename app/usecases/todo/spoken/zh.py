"""Chinese, as the built-in assistant understands and speaks it."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

from app.usecases.todo.spoken.day_words import DayWords
from app.usecases.todo.spoken.tongue import Tongue, form, target, words

CHINESE = Tongue(
    code="zh",
    forms=(
        form("fine", r"是的?|不(?:用|是)?|好的?|行|算了|没事"),
        form("help", r"你是谁|怎么用|帮助|你(?:能|会)做什么"),
        form("hello", r"你好|您好|早上好|晚上好"),
        form("thanks", r"谢谢(?:你|您)?|多谢"),
        form("undo", r"(?:撤销|撤消)(?:刚才的?(?:操作)?|上一步|它)?|取消上一步"),
        form("plan", r"(?:先|应该先)做什么"),
        form("plan", r"(?:计划|规划|安排)(?:一下)?我的一天|(?:计划|安排)今天|今日计划"),
        form("week", r"(?:这周|本周|上周)(?:我)?(?:完成|做)了(?:什么|哪些)|(?:这周|本周)怎么样"),
        form("week", r"(?:本周|每周|一周)(?:总结|小结|回顾)"),
        form("names", r"(?:显示|查看|列出)?(?:我的|所有|全部)*(?:有哪些)?(?:清单|列表|标签)(?:有哪些)?"),
        form("count", r"(?:我)?(?:还)?有(?:多少|几)个?(?:待办|任务|事项?)"),
        form("list", r"(?P<view>今天|明天|本周|这周|逾期|过期)(?:的)?(?:还剩|还有|有|要)?(?:什么|哪些)?(?:安排|到期的?|要做的?|任务|待办|事项?)?(?:有哪些|有什么)?"),
        form("list", r"(?:显示|查看|列出)(?:全部|所有|一切)"),
        form("list", r"(?:显示|查看|列出)?(?P<view>今天|明天|逾期|过期|本周|这周)(?:的)?(?:待办|任务|事项|有什么(?:事|任务)?|要做什么)?"),
        form("list", r"(?:显示|查看)(?:列表|清单) ?(?P<list>.+)|(?:显示|查看) ?#(?P<hash>.+)"),
        form("list", r"(?:显示|查看)(?:标签)? ?@(?P<label>.+)"),
        form("list", r"(?:显示|查看|列出)(?:我的|所有|全部)*(?:待办|任务|事项|清单)|还(?:有|剩)(?:什么|哪些)(?:没做|要做)?|我的(?:待办|任务)"),
        form("set", r"(?:把|将)(?P<target>.+?)(?:设为|设成|改成|标为)(?:优先级|p) ?(?P<priority>[1-4])|(?P<again>.+?)(?:很|非常)(?P<level>紧急|重要)"),
        form("set", r"给(?P<target>.+?)(?:加上?|添加)标签 ?@?(?P<new_label>\S+)"),
        form("set", r"(?:把|将)(?P<target>.+?)(?:移到|放到|放进) ?#?(?P<list>\S+?)(?:清单|列表)(?:里|中)?|(?:把|将)(?P<second>.+?)(?:移到|放到|放进) ?#(?P<hash>\S+)"),
        form("set", r"(?:把|将)?(?P<target>.+?)(?:设为)?(?P<repeat>每.+?)重复|重复(?P<again>.+?) (?P<repeat2>每.+)|(?P<repeat3>每.{1,3})重复 ?(?P<third>.+)"),
        form("subtodo", r"给(?P<target>.+?)(?:加上?|添加)(?:一个)?子(?:任务|待办)[:：]? ?(?P<titles>.+)"),
        form("new_list", r"(?:新建|创建|添加)(?:一个)?(?:清单|列表) ?(?P<name>.+)|(?:新建|创建)(?:一个)?(?P<other_name>.+?)(?:清单|列表)"),
        form("move", r"(?:把|将)?(?P<target>.+?)(?:推迟|延后) ?(?P<by>(?:\d{1,3}|[一两二三])(?:天|个?星期|周))|(?:推迟|延后) ?(?P<second>.+?) ?(?P<by2>(?:\d{1,3}|[一两二三])(?:天|个?星期|周))"),
        form("move", r"(?P<target>(?!把|将).+?)(?:移到|改到|推迟到|挪到) ?(?P<to>.+)"),
        form("move", r"(?:把|将)(?P<target>.+?)(?:移到|改到|推迟到|挪到) ?(?P<to>.+)"),
        form("rename", r"(?:把|将)(?P<target>.+?)(?:改名为|重命名为|改为) ?(?P<to>.+)"),
        form("reopen", r"(?:重新打开|重开) ?(?P<target>.+)|(?P<again>.+?)(?:还)?没(?:有)?(?:完成|做完)"),
        form("complete", r"我?(?:已经)?买了(?P<target>.+)|(?P<second>.+?)(?:已经)?(?:买|办|写|修|做)好了|(?P<third>全部|所有的?)(?:都)?完成了?"),
        form("complete", r"(?:完成|做完)(?:了)? ?(?P<target>.+)|(?P<again>.+?)(?:已经?)?(?:完成|做完)了?"),
        form("delete", r"(?:删除|删掉|移除) ?(?P<target>.+)|(?:把|将)(?P<second>.+?)(?:删掉|删除|移除)了?"),
        form("find", r"(?:查找|搜索|寻找|找) ?(?P<target>.+)"),
        form("find", r"(?P<target>.+?)在(?:哪里|哪儿|哪)"),
        form("add", r"(?P<day>今天.{0,6}|明天.{0,6}|后天.{0,6}|下周.|周.|.{1,8}[后点])(?P<remind>提醒)我 ?(?P<titles>.+)"),
        form("add", r"(?:别忘了|不要忘记|记得) ?(?P<second>.+)"
                    r"|(?:加|记)(?:一个|个|一下|上)(?:任务|待办)?[:：]? ?(?P<third>.+)|(?:新任务|新待办|任务|待办)[:：] ?(?P<fourth>.+)"),
        form("add", r"(?:添加|新增|加上|记下|新建)(?:任务|待办)?[:：]? ?(?P<titles>.+)|(?P<remind>提醒)我 ?(?P<second>.+)"
                    r"|我(?:要|得|需要) ?(?P<third>.+)"),
    ),
    views={"今天": "today", "明天": "tomorrow", "逾期": "overdue", "过期": "overdue", "本周": "week", "这周": "week"},
    polite=words(r"^(?:请|麻烦你?|帮我|给我|你?能不能|你?可以|那么?|好的?[，, ])+(?=..)|(?:吧|吗|谢谢|一下|好吗)+$"),
    targets=(
        target(r"它|这个|那个", "it"),
        target(r"最后(?:一个|那个)?(?:任务|待办)?", "the last one"),
        target(r"第一个(?:任务|待办)?", "the first one"),
        target(r"第二个(?:任务|待办)?", "the second one"),
        target(r"第三个(?:任务|待办)?", "the third one"),
        target(r"(?:所有|全部)?(?:已经?)?(?:完成|做完)的?(?:任务|待办)?", "all done"),
        target(r"(?:所有|全部)的?(?:任务|待办|事项)?", "everything"),
    ),
    levels={"紧急": "high", "重要": "high"},
    fine="好的，什么都没有更改。",
    made="已新建清单 {}。",
    names="清单：{}\n\n标签：{}",
    several="请一次只说一件事：先“{}”，再“{}”。",
    help="""\
我能听懂关于待办的简单句子，例如：

- “添加 明天下午5点买牛奶”
- “今天有什么任务”
- “完成 买牛奶”
- “把买牛奶移到周五”
- “把买牛奶设为优先级1”
- “计划我的一天”
- “撤销”

我是内置助手：只懂命令，不是语言模型。可以在设置的“助手”中连接一个。""",
    hello="你好。告诉我要记什么，或者问“还有什么要做”。",
    thanks="不客气。",
    not_understood="我没听懂。说“帮助”可以看例子。",
    too_long="太长了，请分几次发送。",
    unsure="我被打断了，不知道是否已经执行。请先看看列表再重试。",
    which_it="我不知道你指的是哪个待办，请说出它的名称。",
    nothing_to_undo="这次对话里没有可以撤销的更改。",
    did={"added": "已添加：{}。", "completed": "已完成：{}。", "reopened": "已重新打开：{}。", "restored": "已恢复：{}。",
         "changed": "已更改：{}。", "deleted": "已删除：{}。说“撤销”可以恢复。", "rescheduled": "已改期：{}。"},
    undone="已撤销：{}。",
    confirm="还没有删除：将删除 {}。请用卡片里的按钮确认。",
    renamed="{} 现在叫 {}。",
    unchanged="没有需要更改的内容。",
    many="{} 个待办",
    open="未完成：{}。",
    empty="没有内容。",
    found="找到：",
    nothing_found="没有找到含有 {} 的待办，什么都没有更改。",
    which="你指的是哪一个？",
    already="{}：没有需要更改的内容。",
    no_place="没有这个待办。",
    planned=DayWords(
        "今天没有到期的待办。",
        overdue=("{} 个待办已逾期", "{} 个待办已逾期"),
        today=("{} 个待办今天到期", "{} 个待办今天到期"),
        comma="，",
        stop="。",
    ),
    week="最近 7 天：完成 {} 个，添加 {} 个。",
    failed="没有成功：{}",
    quotes="“{}”",
)  # fmt: skip
