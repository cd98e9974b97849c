/** How long a test waits for something that must come: long enough for a machine whose cores are busy with other work. */
export const patience = { timeout: 120_000 };
