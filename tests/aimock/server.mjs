// Starts a model server that answers from fixtures, says where it is, and ends with its standard input.
import { LLMock } from "../../frontend/node_modules/@copilotkit/aimock/dist/index.js";

const mock = new LLMock({ host: "127.0.0.1", port: 0, ...JSON.parse(process.argv[2] ?? "{}") });
await mock.start();
process.stdout.write(`${JSON.stringify({ url: mock.url })}\n`);
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
