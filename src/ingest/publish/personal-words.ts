const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/
const PHONE = /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-—－ ]\d{7,8})(?![\d.])/
// A post, then two to four characters that end with the words before them: 联系人：某某某.
const PERSON =
  /(?:联系人|负责人|责任人|党支部书记|支部书记|书记|主任|姓名|电话)\s*[:：]\s*(?!暂无|待核实|无(?:$|[，。；]))[\p{Script=Han}]{2,4}(?=$|[\s，,；;。、（(])/u

/** Whether a text holds what is nobody's business: a number of a person or a phone, or the name of a person in a post. */
export const personalIn = (text: string): "number" | "person" | null =>
  ID_NUMBER.test(text) || PHONE.test(text) ? "number" : PERSON.test(text) ? "person" : null
