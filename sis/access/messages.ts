/** What the pages of signing in say: the sign-in page, a guardian's first account, the start page. */
import { createCatalog } from "../http/page/catalog.ts";

export const accessMessages = {
  en: {
    "sign-in": "Sign in",
    families: "Parents and guardians",
    email: "Email address",
    password: "Password",
    "have-code": "I have a code from the school",
    district: "Staff and students",
    "district-hint": "Use the account that you use for your school computer.",
    "district-link": "Sign in with your district account",
    "no-district": "Staff and students sign in through the district's single sign-on.",
    ended: "You were signed out because you were away for a while. Sign in to continue.",
    "typed-kept":
      "You were signed out before you sent the form. What you typed is kept: sign in, check it and send it again.",
    "sign-in-refused":
      "That sign-in didn't work. Check your email address and password, or sign in with your district account again.",
    "clocks-differ":
      "The clocks of the district's sign-in and of this system don't match. Tell the help desk. You can sign in as soon as they're corrected.",
    "sign-in-unavailable": "The district's sign-in can't be reached. Try again in {{seconds}} seconds.",
    "too-many-tries":
      "There were too many wrong passwords. Your account isn't locked. Wait {{seconds}} seconds, then try again.",
    busy: "Many people are signing in. Try again in {{seconds}} seconds.",
    "open-account": "Open your account",
    "open-account-for": "For parents and guardians who have a code from their school.",
    "open-account-button": "Open my account",
    "email-hint": "The address that you gave the school.",
    code: "Code",
    "code-hint": "Twelve letters and digits, such as 7KQM-XN3P-HW9C.",
    "new-password": "New password",
    "password-hint": "At least {{letters}} characters.",
    "back-to-sign-in": "Back to signing in",
    "enter-email": "Enter your email address",
    "enter-code": "Enter the code that the school gave you",
    "enter-password": "Enter a password of at least {{letters}} characters",
    "code-refused":
      "That code doesn't work. Check the email address and the code. If it still doesn't work, ask the school office for a new code.",
    "account-ready": "Your account is ready",
    "account-shows": "You can now see your child’s schedule, attendance and grades.",
    "sign-in-with": "Sign in with your email address and your new password",
    today: "Today: {{day}}",
  },
  es: {
    "sign-in": "Iniciar sesión",
    families: "Padres, madres y tutores",
    email: "Correo electrónico",
    password: "Contraseña",
    "have-code": "Tengo un código de la escuela",
    district: "Personal y estudiantes",
    "district-hint": "Use la cuenta con la que entra en la computadora de la escuela.",
    "district-link": "Iniciar sesión con la cuenta del distrito",
    "no-district": "El personal y los estudiantes inician sesión con la cuenta del distrito.",
    ended: "Su sesión terminó porque estuvo inactiva. Inicie sesión para continuar.",
    "typed-kept":
      "Su sesión terminó antes de enviar el formulario. Guardamos lo que escribió: inicie sesión, revíselo y envíelo otra vez.",
    "sign-in-refused":
      "No se pudo iniciar sesión. Revise su correo electrónico y su contraseña, o inicie sesión otra vez con la cuenta del distrito.",
    "clocks-differ":
      "Los relojes del distrito y de este sistema no coinciden. Avise al servicio de ayuda. Podrá iniciar sesión en cuanto se corrijan.",
    "sign-in-unavailable":
      "No hay conexión con el sistema de acceso del distrito. Inténtelo de nuevo en {{seconds}} segundos.",
    "too-many-tries":
      "Hubo demasiadas contraseñas incorrectas. Su cuenta no está bloqueada. Espere {{seconds}} segundos e inténtelo de nuevo.",
    busy: "Muchas personas están iniciando sesión. Inténtelo de nuevo en {{seconds}} segundos.",
    "open-account": "Abra su cuenta",
    "open-account-for": "Para padres, madres y tutores que tienen un código de la escuela.",
    "open-account-button": "Abrir mi cuenta",
    "email-hint": "El correo que usted dio a la escuela.",
    code: "Código",
    "code-hint": "Doce letras y números, como 7KQM-XN3P-HW9C.",
    "new-password": "Contraseña nueva",
    "password-hint": "Al menos {{letters}} caracteres.",
    "back-to-sign-in": "Volver a iniciar sesión",
    "enter-email": "Escriba su correo electrónico",
    "enter-code": "Escriba el código que le dio la escuela",
    "enter-password": "Escriba una contraseña de al menos {{letters}} caracteres",
    "code-refused":
      "Ese código no funciona. Revise el correo electrónico y el código. Si sigue sin funcionar, pida un código nuevo en la oficina de la escuela.",
    "account-ready": "Su cuenta está lista",
    "account-shows": "Ya puede ver el horario, la asistencia y las calificaciones de su hijo o hija.",
    "sign-in-with": "Inicie sesión con su correo electrónico y su contraseña nueva",
    today: "Hoy: {{day}}",
  },
} as const;

export const sayAccess = createCatalog(accessMessages);
export type SayAccess = ReturnType<typeof sayAccess>;
