import { __ } from '@wordpress/i18n';

/** What to do where nobody on the site may agree to costs. The plain page says the same: approvers.php. */
export const nobodyApproves = (): string =>
	__(
		'Nobody on this site may agree to costs. Ask whoever manages its users to make somebody an administrator or a shop manager, who then can.',
		'deskside'
	);
