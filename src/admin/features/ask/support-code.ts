/** Six characters to read out on the phone: the end of the ticket's id, which the desk shows too. */
export const supportCode = ( ticketId: string ): string =>
	`${ ticketId.slice( -6, -3 ) }-${ ticketId.slice( -3 ) }`;
