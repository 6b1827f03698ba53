import type { WorkerMessage, WorkerReply } from './workers.js';

/**
 * Answers the questions that this process is asked (`Workers`), one after the other. It ends with the process that asks, which
 * also decides what an interruption from the keyboard means, since that reaches both.
 * @param begin gets what the process was started with; makes what answers
 */
export function serveQuestions<Settings, Question, Answer>(
  begin: (settings: Settings) => (question: Question) => Answer | Promise<Answer>,
): void {
  let answerTo: ((question: Question) => Answer | Promise<Answer>) | null = null;
  const replyTo = async (question: Question): Promise<WorkerReply<Answer>> => {
    try {
      if (answerTo === null) throw new Error('a question came before the settings');
      return { answer: await answerTo(question) };
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) };
    }
  };
  process.on('message', (message: WorkerMessage<Settings, Question>) => {
    if ('settings' in message) answerTo = begin(message.settings);
    else void replyTo(message.question).then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit());
  process.on('SIGINT', () => undefined);
}
