import type { TaskField } from "../../../domain/list-task.ts"
import { fieldWords } from "../../../export/standards/task-columns.ts"
import { BulkDialog, CellDialog } from "./cell-dialog.tsx"
import { cellMeaning, whyUnread } from "./cell-meaning.ts"
import { ConflictsDialog } from "./conflicts-dialog.tsx"
import { ImportDialog } from "./import-dialog.tsx"
import type { ShownTask } from "./list-rows.ts"
import type { ListsTools } from "./lists-tools.ts"
import { MakeDialog } from "./make-dialog.tsx"
import { taskOfRow } from "./new-tasks.ts"
import type { useTasks } from "./use-tasks.ts"

/** What is being settled over the lists. */
export type OpenDialog =
  | { readonly kind: "make" | "bulk" | "conflicts" }
  | { readonly kind: "import"; readonly file: File }
  | { readonly kind: "cell"; readonly task: ShownTask; readonly field: TaskField }

type ListDialogsProps = {
  readonly tools: ListsTools
  readonly held: ReturnType<typeof useTasks>
  readonly open: OpenDialog
  readonly chosen: readonly ShownTask[]
  readonly tell: (words: string) => void
  readonly close: () => void
}

/** The dialog that is open. */
export const ListDialogs = ({ tools, held, open, chosen, tell, close }: ListDialogsProps) => {
  const { reader, say } = tools
  const { language } = reader.view
  /** Writes one field of some tasks; answers what is wrong with the words, or null. */
  const writeInto = (rows: readonly ShownTask[], field: TaskField, words: string): string | null => {
    const meanings = rows.map(({ task }) => cellMeaning(task, field, words, say, language))
    if (meanings.some(({ kind }) => kind === "unread")) return whyUnread(field, words, say)
    const wishes = meanings.flatMap((one) => (one.kind === "wish" ? [one.wish] : []))
    held.write(open.kind === "bulk" ? "bulk" : "write", wishes)
    return null
  }
  switch (open.kind) {
    case "make":
      return (
        <MakeDialog {...tools} there={[...held.tasks.values()]} add={(made) => held.add("make", made)} close={close} />
      )
    case "bulk":
      return (
        <BulkDialog
          say={say}
          count={chosen.length}
          write={(field, words) => writeInto(chosen, field, words)}
          close={close}
        />
      )
    case "conflicts":
      return <ConflictsDialog reader={reader} say={say} rows={held.fought} resolve={held.resolve} close={close} />
    case "import":
      return (
        <ImportDialog
          {...tools}
          file={open.file}
          tasks={held.tasks}
          close={close}
          apply={(changes, added) => {
            held.take(changes, added.map(taskOfRow))
            tell(say("import.done", { changes: changes.length, added: added.length }))
          }}
        />
      )
    case "cell":
      return (
        <CellDialog
          say={say}
          field={open.field}
          start={fieldWords(open.task.task, open.field, say, language)}
          write={(words) => writeInto([open.task], open.field, words)}
          close={close}
        />
      )
  }
}
