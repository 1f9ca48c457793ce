/** Where the panel can be opened from: the admin bar's link, and any link that PHP marked (help tab, plain page). */
export const OPENERS = '#wp-admin-bar-deskside a, a[data-deskside-open]';

/** The opener that an event came from, or null. */
export function openerOf( event: Event ): HTMLAnchorElement | null {
	const { target } = event;
	return target instanceof Element
		? target.closest< HTMLAnchorElement >( OPENERS )
		: null;
}
