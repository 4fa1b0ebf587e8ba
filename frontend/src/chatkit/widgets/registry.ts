/** Every widget type and the component that draws it; given to each widget by its view. */
import { Badge } from './Badge'
import { Basic } from './Basic'
import { Box } from './Box'
import { Button } from './Button'
import { Caption } from './Caption'
import { Card } from './Card'
import { Checkbox } from './Checkbox'
import { Col } from './Col'
import { Divider } from './Divider'
import { Form } from './Form'
import { Icon } from './Icon'
import { Image } from './Image'
import { Input } from './Input'
import { Label } from './Label'
import { ListView } from './ListView'
import { ListViewItem } from './ListViewItem'
import { Chart, DatePicker } from './lazyWidgets'
import { Markdown } from './Markdown'
import type { WidgetProps } from './props'
import { RadioGroup } from './RadioGroup'
import { Row } from './Row'
import { Select } from './Select'
import { Spacer } from './Spacer'
import { Table, TableCell, TableRow } from './Table'
import { Text } from './Text'
import { Textarea } from './Textarea'
import { Title } from './Title'
import { Transition } from './Transition'

export const REGISTRY: Readonly<Record<string, React.ComponentType<WidgetProps>>> = {
  Badge,
  Basic,
  Box,
  Button,
  Caption,
  Card,
  Chart,
  Checkbox,
  Col,
  DatePicker,
  Divider,
  Form,
  Icon,
  Image,
  Input,
  Label,
  ListView,
  ListViewItem,
  Markdown,
  RadioGroup,
  Row,
  Select,
  Spacer,
  Table,
  'Table.Cell': TableCell,
  'Table.Row': TableRow,
  Text,
  Textarea,
  Title,
  Transition,
}
