/** Which ticket. */
export interface TicketPlace {
	provider_id: string;
	site_id: string;
	id: string;
}
