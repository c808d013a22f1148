import { once } from "node:events";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";

/** A real server on this machine, for as long as `use` runs. */
export interface LocalServer {
  readonly port: number;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** Paths asked for, in order, without robots.txt. */
  readonly asked: string[];
  /** Connections that were made at all. */
  readonly connections: () => number;
}

export type Answering = (request: IncomingMessage, response: ServerResponse, origin: string) => void;

/** Answers robots.txt with 404 unless `answer` is asked to see it. */
export async function withServer<T>(
  answer: Answering,
  use: (server: LocalServer) => Promise<T>,
  { host = "127.0.0.1", robots }: { readonly host?: string; readonly robots?: RequestListener } = {},
): Promise<T> {
  const asked: string[] = [];
  let origin = "";
  let connections = 0;
  const server = createHttpServer((request, response) => {
    if (request.url === "/robots.txt") {
      if (robots) robots(request, response);
      else response.writeHead(404).end();
      return;
    }
    asked.push(request.url ?? "");
    answer(request, response, origin);
  });
  server.on("connection", () => connections++);
  server.listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  origin = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  try {
    return await use({ port, origin, asked, connections: () => connections });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A server that answers every request but robots.txt with these very bytes. */
export async function withRawServer<T>(
  answer: (socket: Socket) => void,
  use: (origin: string) => Promise<T>,
): Promise<T> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (data) => {
      if (data.toString("latin1").startsWith("GET /robots.txt ")) {
        socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      } else answer(socket);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}
