import type { MaskRule } from '../mask-rule.ts';

/** Where WordPress itself (6.2 and newer) shows people, their addresses and what they wrote. */
export const WORDPRESS_RULES: readonly MaskRule[] = [
	// The admin bar: who is logged in.
	{
		selector:
			'#wpadminbar .display-name:not(.edit-profile), #wpadminbar .username',
		what: 'name',
	},

	// Users: list, profile, application passwords.
	{
		selector:
			'.wp-list-table.users tbody .column-username a[href*="user"], .wp-list-table.users tbody .column-username strong',
		what: 'name',
	},
	{
		selector:
			'.wp-list-table.users tbody .column-name, .wp-list-table.users tbody .column-email',
		what: 'name',
	},
	{
		selector:
			'#new-application-password-value, .application-password-display code',
		what: 'text',
	},
	{
		selector:
			'.user-edit-php #wpbody-content .wrap > h1.wp-heading-inline strong',
		what: 'name',
	},

	// Authors in lists of posts, pages, media and comments, and of revisions.
	{ selector: '.wp-list-table tbody .column-author', what: 'name' },
	{
		selector:
			'.diff-meta .author, .revisions-meta .author-info .author-name, .post-revisions a',
		what: 'name',
	},
	{
		selector:
			'.wp-list-table .locked-info .locked-text, #post-lock-dialog .currently-editing',
		what: 'name',
	},

	// Comments: list, dashboard, moderation, post screen.
	{ selector: '.wp-list-table .column-comment > p', what: 'text' },
	{ selector: '#the-comment-list .comment-author', what: 'name' },
	{
		selector:
			'#latest-comments .comment-author, #latest-comments .comment-meta cite',
		what: 'name',
	},
	{
		selector: '#latest-comments blockquote, #latest-comments .comment > p',
		what: 'text',
	},

	// Search words the visitor typed come back in the heading.
	{ selector: '#wpbody-content .wrap > .subtitle strong', what: 'text' },

	// Privacy requests.
	{ selector: '.privacy_requests tbody .column-email', what: 'name' },

	// Block editor: author in the sidebar, locks, collaborators.
	{
		selector:
			'[class*="editor-post-author__panel"] button, button[class*="editor-post-author__panel"], .editor-post-locked-modal p, .edit-post-last-revision__panel .name',
		what: 'name',
	},

	// Pictures of people.
	{
		selector:
			'img.avatar, img.gravatar, img[src*="gravatar.com/"], .comment-author img, .editor-post-locked-modal__avatar',
		what: 'image',
	},
];
