/** What the frame of every page says. */
import { createCatalog } from "./catalog.ts";

export const frameMessages = {
  en: {
    error: "Error: ",
    footer: "Firstbell reference student information system",
    language: "English",
    navigation: "Main",
    problem: "There is a problem",
    "sign-out": "Sign out",
    skip: "Skip to main content",
  },
  es: {
    error: "Error: ",
    footer: "Sistema de información estudiantil de referencia Firstbell",
    language: "Español",
    navigation: "Principal",
    problem: "Hay un problema",
    "sign-out": "Cerrar sesión",
    skip: "Ir al contenido principal",
  },
} as const;

export const sayFrame = createCatalog(frameMessages);
export type SayFrame = ReturnType<typeof sayFrame>;
