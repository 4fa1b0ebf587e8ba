"""Chinese, as the built-in assistant understands and speaks it."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

from app.usecases.todo.spoken.tongue import Tongue, form

CHINESE = Tongue(
    code="zh",
    forms=(
        form("help", r"帮助|你(?:能|会)做什么"),
        form("hello", r"你好|您好|早上好|晚上好"),
        form("thanks", r"谢谢(?:你|您)?|多谢"),
        form("undo", r"撤销|撤消|取消上一步"),
        form("plan", r"(?:计划|规划|安排)(?:一下)?我的一天|(?:计划|安排)今天|今日计划"),
        form("week", r"(?:本周|每周|一周)(?:总结|小结|回顾)"),
        form("list", r"(?:显示|查看|列出)?(?P<view>今天|明天|逾期|过期|本周|这周)(?:的)?(?:待办|任务|事项|有什么(?:事|任务)?|要做什么)?"),
        form("list", r"(?:显示|查看)(?:列表|清单) ?(?P<list>.+)|(?:显示|查看) ?#(?P<hash>.+)"),
        form("list", r"(?:显示|查看)(?:标签)? ?@(?P<label>.+)"),
        form("list", r"(?:显示|查看|列出)(?:我的|所有|全部)*(?:待办|任务|事项|清单)|还(?:有|剩)(?:什么|哪些)(?:没做|要做)?|我的(?:待办|任务)"),
        form("move", r"(?:把|将)(?P<target>.+?)(?:移到|改到|推迟到|挪到) ?(?P<to>.+)"),
        form("rename", r"(?:把|将)(?P<target>.+?)(?:改名为|重命名为|改为) ?(?P<to>.+)"),
        form("reopen", r"(?:重新打开|重开) ?(?P<target>.+)|(?P<again>.+?)(?:还)?没(?:有)?(?:完成|做完)"),
        form("complete", r"(?:完成|做完)(?:了)? ?(?P<target>.+)|(?P<again>.+?)(?:已经?)?(?:完成|做完)了?"),
        form("delete", r"(?:删除|删掉|移除) ?(?P<target>.+)"),
        form("find", r"(?:查找|搜索|寻找|找) ?(?P<target>.+)"),
        form("add", r"(?:添加|新增|加上|记下|新建)(?:任务|待办)?[:：]? ?(?P<titles>.+)|提醒我 ?(?P<second>.+)"
                    r"|我(?:要|得|需要) ?(?P<third>.+)"),
    ),
    views={"今天": "today", "明天": "tomorrow", "逾期": "overdue", "过期": "overdue", "本周": "week", "这周": "week"},
    help="""\
我能听懂关于待办的简单句子，例如：

- “添加 明天下午5点买牛奶”
- “今天有什么任务”
- “完成 买牛奶”
- “把买牛奶移到周五”
- “计划我的一天”
- “撤销”

我是内置助手：只懂命令，不是语言模型。""",
    hello="你好。告诉我要记什么，或者问“还有什么要做”。",
    thanks="不客气。",
    not_understood="我没听懂。说“帮助”可以看例子。",
    too_long="太长了，请分几次发送。",
    unsure="我被打断了，不知道是否已经执行。请先看看列表再重试。",
    which_it="我不知道你指的是哪个待办，请说出它的名称。",
    nothing_to_undo="这次对话里没有可以撤销的更改。",
    did={"added": "已添加：{}。", "completed": "已完成：{}。", "reopened": "已重新打开：{}。", "restored": "已恢复：{}。",
         "deleted": "已删除：{}。说“撤销”可以恢复。", "rescheduled": "已改期：{}。"},
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
    planned="你的一天：逾期 {} 个，今天 {} 个。",
    week="最近 7 天：完成 {} 个，添加 {} 个。",
    failed="没有成功：{}",
)  # fmt: skip
