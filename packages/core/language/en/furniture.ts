import type { Furniture } from '../furniture.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);
const lines = (list: string): readonly string[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** English. */
export const furniture: Furniture = {
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  dateWords:
    words(`published posted updated modified edited created added first last on at date time from the of
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    am pm a.m p.m gmt utc est edt pst pdt cet cest bst msk ist local et pt print read reads reading views view viewed hits
    comments comment shares min mins minute minutes hrs hours ago article news story`),
  changed: words('updated modified edited update'),
  by: [
    'by',
    'written by',
    'author',
    'authors',
    'reported by',
    'text by',
    'story by',
    'posted by',
    'words by',
  ],
  menu: words(`home homepage mainpage main news latest world politics economy economics business sport sports culture
    opinion opinions video videos photo photos gallery galleries contact contacts about archive archives society
    science technology tech health education entertainment lifestyle travel weather regions region local national
    international diaspora analysis interviews interview multimedia blogs blog login register search menu subscribe
    subscriptions events magazine money markets finance tv radio live podcast podcasts columns editorial letters
    obituaries jobs classifieds advertise advertising rss sitemap newsletter army war defence defense security
    reports features style food arts books film music environment climate asia europe africa americas us uk mideast
    top stories sections more all english`),
  lines: lines(`
    advertisement
    advertisements
    advert
    adverts
    this slideshow requires javascript
    this video requires javascript
    loading content
    sharing is caring
    trending news
    recommended editorial content
    external content
    ad
    sponsored
    sponsored content
    contact us
    contact
    about us
    about
    home
    menu
    search
    skip to content
    skip to main content
    share
    share this
    share this article
    share this story
    share this post
    share on facebook
    share on twitter
    share via email
    share with friends
    tweet
    tweet this
    pin it
    email
    email this
    print
    print this
    print this page
    print article
    print friendly
    save
    like
    like this
    facebook
    twitter
    telegram
    whatsapp
    linkedin
    reddit
    pinterest
    youtube
    instagram
    copy link
    listen
    listen to this article
    listen to article
    read more
    read more at
    continue reading
    more
    load more
    show more
    see more
    back to top
    to top
    next
    previous
    next article
    previous article
    next post
    previous post
    subscribe
    subscribe now
    sign up
    sign in
    log in
    login
    register
    donate
    donate now
    support us
    follow us
    follow
    tags
    tag
    topics
    keywords
    all rights reserved
    privacy policy
    terms of use
    terms and conditions
    cookie policy
    make my homepage
    add to favorites
    add to website
    archive
    a a
    text size
    send to a friend
    font size
    photo gallery
    video gallery
    last minute
    breaking news
    breaking
    report an error
    report a typo
    view all
    see all
    close
    loading
    image
    photo
    video
    caption
    hide caption
    toggle caption
    file photo
    story continues below advertisement
    story continues below
    article continues below
    article continues after advertisement
    continue reading below
    comments are closed
    comments closed
  `),
  openings: lines(`
    subscribe to
    follow us
    follow our
    find us on
    like us on
    join us on
    join our
    check our website
    check out our
    sign up for
    sign up to
    get the latest
    get our
    download our
    download the
    support our
    support us
    donate to
    make a donation
    please consider
    please support
    share this
    like this story
    did you like this
    click here
    visit our
    watch our
    read also
    also read
    read more
    see also
    watch also
    all rights reserved
    © 
    copyright
    if you find an error
    if you found an error
    if you notice an error
    for more news
    for more stories
    make my homepage
    add to favorites
    last minute
    don't forget to
    help us
    advertisement
    this article was originally published on
    reproduction
    stay up to date
    stay informed
    stay tuned
    become a
    send us
    write to us
    our journalism
    your support
    we use cookies
    this site uses cookies
    this website uses cookies
    download app
    add us
  `),
  related: lines(`
    check also
    related
    related articles
    related article
    related news
    related stories
    related story
    related posts
    related topics
    related content
    related coverage
    related links
    related reading
    more about
    more on this
    more on this story
    more on this topic
    more from
    more news
    more stories
    more articles
    more in
    most read
    most popular
    most viewed
    popular
    popular news
    popular posts
    trending
    trending now
    trending news
    latest
    latest news
    latest articles
    latest stories
    recent posts
    recent news
    recent articles
    recommended
    recommended for you
    recommended stories
    you may also like
    you might also like
    you may be interested
    you might be interested in
    you may like
    read also
    also read
    read next
    read this next
    see also
    other news
    other stories
    others also read
    editor's picks
    editors' picks
    editor's choice
    don't miss
    top stories
    top news
    news feed
    in other news
    from our partners
    from the web
    around the web
    sponsored links
    promoted content
    up next
    what to read next
    further reading
    similar news
    similar posts
    similar articles
    news of the day
    in this section
  `),
  comments: lines(`
    comments
    comment
    reader comments
    readers' comments
    user comments
    view all comments
    all comments
    show comments
    view comments
    join the discussion
    join the conversation
    join the debate
    discussion
    conversation
    responses
    replies
    thoughts on
    leave a comment
    leave a reply
    leave your comment
    write a comment
    add a comment
    add comment
    post a comment
    have your say
    what do you think
    notify of
    inline feedbacks
    newest most voted
    oldest most voted
    oldest newest
    newest oldest
    newest oldest most voted
    oldest newest most voted
    most voted
    sort by best
    sort by newest
    sort by oldest
    facebook comments
    what readers say
    your comments
    latest comments
    top comments
    comments below
  `),
  commentForm: lines(`
    leave a reply
    leave a reply cancel reply
    leave a comment
    cancel reply
    reply
    reply to this
    log in to reply
    log in to comment
    log in to write a comment
    sign in to write a comment
    login to comment
    login to reply
    sign in to comment
    you must be logged in to post a comment
    you must be logged in to reply
    your email address will not be published
    your email address will not be published required fields are marked
    required fields are marked
    save my name, email, and website in this browser for the next time i comment
    post comment
    submit comment
    submit
    name
    email
    website
    name email website
    comment
    notify of
    notify me of follow-up comments by email
    notify me of new posts by email
    new follow-up comments
    new replies to my comments
    newest most voted
    newest
    oldest
    oldest most voted
    oldest newest most voted
    newest oldest most voted
    most voted
    inline feedbacks
    view all comments
    load more comments
    show more comments
    view more comments
    more comments
    would love your thoughts, please comment
    label
    guest
    avatar
    like
    dislike
    likes
    report
    report abuse
    report comment
    flag
    flag as inappropriate
    permalink
    quote
    share
    vote up
    vote down
    upvote
    downvote
    edited
    last edited
    this site uses akismet to reduce spam learn how your comment data is processed
    this site uses akismet to reduce spam
    subscribe
    login
    log in
    sort by best
    sort by newest
    sort by oldest
    connect with
    enter your comment here
    type your comment
    your name
    your comment
    your email
    characters left
    characters remaining
    hide replies
    view replies
    show replies
    view reply
    collapse
    expand
  `),
  wrote: ['says', 'said', 'wrote', 'writes', 'commented', 'replied', 'comments'],
  tickers: [
    'just in',
    'last minute',
    'breaking',
    'breaking news',
    'news flash',
    'newsflash',
    'latest',
    'developing',
    'live',
    'now',
  ],
};
