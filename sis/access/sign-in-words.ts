/** The sign-in page in English and Spanish, with what it says when a sign-in is refused. */
import type { Refusal } from "../errors.ts";
import type { Language } from "../http/page/language.ts";

export type SignInWords = {
  readonly title: string;
  readonly families: string;
  readonly email: string;
  readonly password: string;
  readonly signIn: string;
  readonly activate: string;
  readonly district: string;
  readonly districtHint: string;
  readonly districtLink: string;
  readonly noDistrict: string;
  readonly ended: string;
  readonly typedKept: string;
  readonly otherLanguage: string;
  /** By the refusal's code. */
  readonly refusals: Readonly<Record<string, (refusal: Refusal) => string>>;
};

const seconds = ({ retryAfterSeconds = 1 }: Refusal): number => retryAfterSeconds;

export const signInWords: Readonly<Record<Language, SignInWords>> = {
  en: {
    title: "Sign in",
    families: "Parents and guardians",
    email: "Email address",
    password: "Password",
    signIn: "Sign in",
    activate: "I have a code from the school",
    district: "Staff and students",
    districtHint: "Use the account that you use for your school computer.",
    districtLink: "Sign in with your district account",
    noDistrict: "Staff and students sign in through the district's single sign-on.",
    ended: "You were signed out because you were away for a while. Sign in to continue.",
    typedKept:
      "You were signed out before you sent the form. What you typed is kept: sign in, check it and send it again.",
    otherLanguage: "Español",
    refusals: {
      "sign-in-refused": () =>
        "That sign-in didn't work. Check your email address and password, or sign in with your district account again.",
      "clocks-differ": () =>
        "The clocks of the district's sign-in and of this system don't match. Tell the help desk. You can sign in as soon as they're corrected.",
      "sign-in-unavailable": (refusal) =>
        `The district's sign-in can't be reached. Try again in ${seconds(refusal)} seconds.`,
      "too-many-tries": (refusal) =>
        `There were too many wrong passwords. Your account isn't locked. Wait ${seconds(refusal)} seconds, then try again.`,
      busy: (refusal) => `Many people are signing in. Try again in ${seconds(refusal)} seconds.`,
    },
  },
  es: {
    title: "Iniciar sesión",
    families: "Padres, madres y tutores",
    email: "Correo electrónico",
    password: "Contraseña",
    signIn: "Iniciar sesión",
    activate: "Tengo un código de la escuela",
    district: "Personal y estudiantes",
    districtHint: "Use la cuenta con la que entra en la computadora de la escuela.",
    districtLink: "Iniciar sesión con la cuenta del distrito",
    noDistrict: "El personal y los estudiantes inician sesión con la cuenta del distrito.",
    ended: "Su sesión terminó porque estuvo inactiva. Inicie sesión para continuar.",
    typedKept:
      "Su sesión terminó antes de enviar el formulario. Guardamos lo que escribió: inicie sesión, revíselo y envíelo otra vez.",
    otherLanguage: "English",
    refusals: {
      "sign-in-refused": () =>
        "No se pudo iniciar sesión. Revise su correo electrónico y su contraseña, o inicie sesión otra vez con la cuenta del distrito.",
      "clocks-differ": () =>
        "Los relojes del distrito y de este sistema no coinciden. Avise al servicio de ayuda. Podrá iniciar sesión en cuanto se corrijan.",
      "sign-in-unavailable": (refusal) =>
        `No hay conexión con el sistema de acceso del distrito. Inténtelo de nuevo en ${seconds(refusal)} segundos.`,
      "too-many-tries": (refusal) =>
        `Hubo demasiadas contraseñas incorrectas. Su cuenta no está bloqueada. Espere ${seconds(refusal)} segundos e inténtelo de nuevo.`,
      busy: (refusal) =>
        `Muchas personas están iniciando sesión. Inténtelo de nuevo en ${seconds(refusal)} segundos.`,
    },
  },
};
